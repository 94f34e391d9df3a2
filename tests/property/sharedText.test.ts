import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64ToBytes, bytesToBase64 } from '../../shared/text/base64';
import {
  createSharedText,
  diff,
  mergeSharedText,
  openSharedText,
  readSharedText,
  replaceText,
  textOf,
  type SharedText,
} from '../../shared/text/sharedText';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('texts that several people write', () => {
  test('hold what was typed last on one laptop', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (states) => {
        const doc = openSharedText({ update: '', text: '' });
        for (const state of states) replaceText(doc, state);
        expect(readSharedText(doc).text).toBe(states.at(-1));
      }),
    );
  });

  test('merge to the same text in either order and lose no insertion', () => {
    fc.assert(
      fc.property(text, text, text, (start, left, right) => {
        const base = createSharedText(start);
        const edit = (insertion: string, at: 'front' | 'back') => {
          const doc = openSharedText(base);
          replaceText(doc, at === 'front' ? insertion + start : start + insertion);
          return readSharedText(doc);
        };
        const [one, two] = [edit(left, 'front'), edit(right, 'back')];
        expect(mergeSharedText(one, two).text).toBe(mergeSharedText(two, one).text);
        expect(mergeSharedText(one, two).text).toHaveLength(left.length + start.length + right.length);
      }),
    );
  });

  test('that say the same on two laptops say it once, in either order', () => {
    fc.assert(
      fc.property(text, text, (start, words) => {
        const base = createSharedText(start);
        const set = (): SharedText => {
          const doc = openSharedText(base);
          replaceText(doc, words);
          return readSharedText(doc);
        };
        const [one, two] = [set(), set()];
        expect(mergeSharedText(one, two).text).toBe(words);
        expect(mergeSharedText(two, one).text).toBe(words);
        // And stays so where the merged states meet again, and one of the states that went into them.
        expect(mergeSharedText(mergeSharedText(one, two), mergeSharedText(two, one)).text).toBe(words);
        expect(mergeSharedText(mergeSharedText(one, two), one).text).toBe(words);
      }),
    );
  });

  test('are cut between letters, never inside one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, inserted } = diff(before, after);
        expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(after);
        for (const part of [before.slice(0, start), inserted, before.slice(start + removed)])
          expect(encodeURIComponent(part)).toBeTypeOf('string');
      }),
      {
        examples: [
          ['👍', '👎'],
          ['a👍b', 'a👎b'],
          ['', '👍'],
        ],
      },
    );
  });

  test('survive the way through base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(base64ToBytes(bytesToBase64(bytes))).toEqual(bytes);
      }),
    );
    expect(bytesToBase64(new Uint8Array(200_000)).length).toBeGreaterThan(200_000);
  });

  test('written by a tool without Yjs start from their plain text', () => {
    expect(textOf(openSharedText({ update: '', text: 'Hallo' })).toJSON()).toBe('Hallo');
    expect(mergeSharedText({ update: '', text: '' }, createSharedText('neu')).text).toBe('neu');
    expect(mergeSharedText(createSharedText('alt'), { update: '', text: '' }).text).toBe('alt');
  });
});
