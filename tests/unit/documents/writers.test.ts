import { describe, expect, it } from 'vitest';
import {
  addendumDocument,
  minutesDocument,
  minutesVariants,
  paperDocument,
  paperKinds,
  registerDocument,
  type DocumentModel,
} from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { readAllWriters } from '../../support/documents/allWriters';
import { sampleAddendum } from '../../support/documents/sampleAddendum';
import {
  hostileMinutes,
  largeMinutes,
  richMinutes,
  sampleMinutes,
  withoutQuorum,
} from '../../support/documents/sampleMinutes';
import { samplePapers } from '../../support/documents/samplePapers';
import { sampleDecisions, sampleTasks } from '../../support/documents/sampleRegisters';
import { picturedModel } from '../../support/documents/samplePictures';
import { fullTemplate } from '../../support/documents/template';

const t = createTranslate('de');

const documents: readonly (readonly [string, DocumentModel])[] = [
  ...minutesVariants.map(
    (variant) =>
      [`minutes, ${variant}`, minutesDocument(sampleMinutes, t, { variant, template: fullTemplate })] as const,
  ),
  [
    'minutes, approved and corrected',
    minutesDocument(sampleMinutes, t, {
      note: {
        standing: { stage: 'approved', on: '2027-03-01', by: 'meeting', meeting: 'Frühjahrstreffen' },
        addenda: [{ number: 'P-2026-04/N1', date: '2027-04-01T10:00:00Z' }],
      },
    }),
  ],
  ['addendum', addendumDocument(sampleAddendum, t, fullTemplate)],
  ['large minutes', minutesDocument(largeMinutes(60, 12), t)],
  ['minutes without quorum', minutesDocument(withoutQuorum, t)],
  ...minutesVariants.map(
    (variant) => [`formatted minutes, ${variant}`, minutesDocument(richMinutes, t, { variant })] as const,
  ),
  ['minutes with pictures', picturedModel],
  ['hostile minutes', minutesDocument(hostileMinutes, t)],
  ['register of decisions', registerDocument(sampleDecisions(60), t)],
  ['list of tasks', registerDocument(sampleTasks(60), t)],
  ...paperKinds.map((kind) => [kind, paperDocument(kind, samplePapers, t)] as const),
];

describe('all writers', () => {
  it.each(documents)('say the same in the same order: %s', async (_, model) => {
    const { words, text } = await readAllWriters(model);
    expect(words.html.length).toBeGreaterThan(30);
    expect(words.markdown).toEqual(words.html);
    expect(words.odt).toEqual(words.html);
    expect(words.docx).toEqual(words.html);
    expect(text.plainText).toBe(text.html);
    expect(text.json).toBe(text.html);
  });
});
