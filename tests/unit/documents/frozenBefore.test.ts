import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addendumDocument,
  canonicalJson,
  documentToMarkdown,
  documentToPlainText,
  minutesDocument,
  minutesVariants,
  type DocumentModel,
} from '../../../shared/documents';
import { readAddendum, readMinutes } from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';

interface FrozenRecord {
  readonly name: string;
  readonly kind: 'minutes' | 'addendum';
  readonly content: string;
  readonly hash: string;
}

/** Content and hash as the last version wrote them that knew plain text only. */
const records = JSON.parse(
  readFileSync(new URL('../../support/documents/frozen/beforeRichText.json', import.meta.url), 'utf8'),
) as readonly FrozenRecord[];
const t = createTranslate('de');

function documentsOf(record: FrozenRecord): readonly DocumentModel[] {
  if (record.kind === 'addendum') {
    const read = readAddendum(record);
    return read.ok ? [addendumDocument(read.value.content, t)] : [];
  }
  const read = readMinutes(record);
  return read.ok ? minutesVariants.map((variant) => minutesDocument(read.value.content, t, { variant })) : [];
}

describe('minutes and addenda that were frozen before texts could be formatted', () => {
  it.each(records)('verify, and are the same to the letter: $name', (record) => {
    const read = record.kind === 'addendum' ? readAddendum(record) : readMinutes(record);
    expect(read.ok && read.value.isIntact).toBe(true);
    expect(read.ok && canonicalJson(read.value.content)).toBe(record.content);
  });

  it('are printed word for word and sign for sign as that version printed them', async () => {
    const documents = records.flatMap(documentsOf);
    const printed = (write: (model: DocumentModel) => string): string =>
      documents.map(write).join(`\n${'~'.repeat(72)}\n`);
    await expect(printed(documentToPlainText)).toMatchFileSnapshot('../../support/documents/golden/frozenBefore.txt');
    await expect(printed(documentToMarkdown)).toMatchFileSnapshot('../../support/documents/golden/frozenBefore.md');
  });
});
