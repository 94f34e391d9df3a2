import { describe, expect, it } from 'vitest';
import { addendumDocument, documentToPlainText, minutesDocument, minutesVariants } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { olderAddendum } from '../../support/documents/sampleAddendum';
import { largeMinutes, olderMinutes } from '../../support/documents/sampleMinutes';

const german = createTranslate('de');

describe('minutes that were frozen before there were two layouts', () => {
  it('are printed word for word as the version printed them that froze them', async () => {
    const documents = [
      ...minutesVariants.map((variant) => minutesDocument(olderMinutes, german, { variant })),
      minutesDocument(largeMinutes(14, 3, olderMinutes), german),
      minutesDocument({ ...olderMinutes, language: 'en' }, createTranslate('en')),
      addendumDocument(olderAddendum, german),
    ];
    await expect(documents.map(documentToPlainText).join(`\n${'~'.repeat(72)}\n`)).toMatchFileSnapshot(
      '../../support/documents/golden/olderMinutes.txt',
    );
  });
});
