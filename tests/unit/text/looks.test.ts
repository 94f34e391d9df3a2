import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLooks, isSameNote, notedToRich, noteText } from '../../../shared/text/rich/looks';
import { readRich } from '../../../shared/text/rich/richInText';
import { PLAIN_LOOK, plainToRich, richLine, type RichText } from '../../../shared/text/rich/richText';
import { sharedToRich } from '../../../shared/text/rich/sharedToRich';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { rewriteShared } from '../../../shared/text/rewriteShared';
import {
  createSharedText,
  isSharedText,
  openSharedText,
  readSharedText,
  textOf,
  type SharedText,
} from '../../../shared/text/sharedText';
import { richText } from '../../support/randomRich';

function written(rich: RichText, from: SharedText = { update: '', text: '' }): SharedText {
  const doc = openSharedText(from);
  writeRich(doc, rich);
  const value = readSharedText(doc);
  expect(readRich(textOf(doc))).toEqual(rich);
  return value;
}

const asStored = (value: SharedText): SharedText => JSON.parse(JSON.stringify(noteText(value))) as SharedText;

test('whatever a text looks like, its note says so, and puts it back from whatever it became', () => {
  fc.assert(
    fc.property(richText, richText, (before, after) => {
      const first = written(before);
      const noted = asStored(first);
      expect(notedToRich(noted)).toEqual(before);
      const now = written(after, first);
      expect(isSameNote(now, noted)).toBe(isSameNote(now, first));
      const back = rewriteShared(now, noted);
      expect(isSharedText(back) && sharedToRich(back)).toEqual(before);
      expect(isSameNote(back, noted)).toBe(true);
    }),
    { seed: 20261130, numRuns: 200 },
  );
});

test('a text without any format is noted as such, and takes away what was formatted since', () => {
  const plain = createSharedText('Ulm\nBonn');
  expect(noteText(plain)).toEqual({ update: '', text: 'Ulm\nBonn', looks: [] });
  const list = written([richLine('bullet', 'Ulm'), richLine('bullet', 'Bonn')], plain);
  const back = rewriteShared(list, noteText(plain));
  expect(isSharedText(back) && sharedToRich(back)).toEqual(plainToRich('Ulm\nBonn'));
});

test('what an earlier version noted are words, and what stays of them keeps its look', () => {
  const list = written([richLine('bullet', 'Ulm'), richLine('bullet', 'Bonn')]);
  const back = rewriteShared(list, { update: '', text: 'Ulm\nKiel\n' });
  expect(isSharedText(back) && sharedToRich(back).map(({ kind }) => kind)).toEqual(['bullet', 'bullet']);
  expect(isSameNote(list, { update: '', text: list.text })).toBe(true);
});

test('what looks otherwise and says the same is named', () => {
  const plain = createSharedText('Ulm\nBonn');
  const bold = { ...richLine('bullet', ''), runs: [{ text: 'Bonn', ...PLAIN_LOOK, isBold: true }] };
  expect(changedLooks(plain, written([richLine('text', 'Ulm'), bold], plain))).toEqual(['bold', 'bullet']);
  expect(changedLooks(plain, createSharedText('Ulm'))).toBeUndefined();
  expect(changedLooks(plain, plain)).toBeUndefined();
  expect(changedLooks('Ulm', 'Bonn')).toBeUndefined();
});

test('notes that something else wrote are read as far as they can be', () => {
  for (const looks of [null, 'x', [[1]], [[-1, {}]], [['a', 'b']], [[99, { line: 'bullet' }]], [[1, { bold: 1 }]]])
    expect(notedToRich({ update: '', text: 'Ulm', looks } as SharedText)).toHaveLength(1);
});
