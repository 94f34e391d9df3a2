import { describe, expect, test } from 'vitest';
import { namesRecord } from '../../../shared/text/rich/namesRecord';
import { PLAIN_LOOK, plainToRich, richLine, type RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { openSharedText, readSharedText, type SharedText } from '../../../shared/text/sharedText';

const ID = 'member:01J9Z3KQ4M8V7T5R2N6P0W1XYZ';

const naming = (before: string): RichText => [
  {
    ...richLine('text', ''),
    runs: [
      { text: before, ...PLAIN_LOOK },
      { text: 'Ayşe', ...PLAIN_LOOK, mention: ID },
    ],
  },
];

function written(...states: readonly RichText[]): SharedText {
  const doc = openSharedText({ update: '', text: '' });
  for (const rich of states) writeRich(doc, rich);
  return readSharedText(doc);
}

describe('a text that names a record', () => {
  test.each(['', 'x', 'xx', 'xxx', 'Ö', 'Mit '])(
    'is found by the id, wherever that lies in its state (behind “%s”)',
    (before) => {
      expect(namesRecord(written(naming(before)), ID)).toBe(true);
      expect(namesRecord(written(naming(before)), `${ID}2`)).toBe(false);
    },
  );

  test('no longer names it once the name was deleted, or became mere letters', () => {
    expect(namesRecord(written(naming('x'), plainToRich('x')), ID)).toBe(false);
    expect(namesRecord(written(naming('x'), plainToRich('xAyşe')), ID)).toBe(false);
  });

  test('is not one that has the id among its letters, or a state that cannot be read', () => {
    expect(namesRecord(written(plainToRich(ID)), ID)).toBe(false);
    expect(namesRecord({ update: 'kein base64', text: ID }, ID)).toBe(false);
    expect(namesRecord({ update: '', text: ID }, ID)).toBe(false);
  });
});
