import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isFormatted, readRich } from '../../shared/text/rich/richInText';
import { writeRich } from '../../shared/text/rich/writeRich';
import {
  imageLine,
  lineToText,
  LINE_KINDS,
  PLAIN_LOOK,
  plainToRich,
  richLine,
  type RichText,
} from '../../shared/text/rich/richText';
import { base64ToBytes } from '../../shared/text/base64';
import { rewriteShared } from '../../shared/text/rewriteShared';
import {
  createSharedText,
  isSharedText,
  mergeSharedText,
  openSharedText,
  readSharedText,
  replaceText,
  textOf,
  type SharedText,
} from '../../shared/text/sharedText';
import { createRandom } from '../../shared/demo/random';
import { groupTables } from '../../shared/text/rich/tables';
import { drawTableEdit, richText } from '../support/randomRich';

function edited(value: SharedText, ...states: readonly RichText[]): SharedText {
  const doc = openSharedText(value);
  for (const state of states) writeRich(doc, state);
  return readSharedText(doc);
}

function richOf(value: SharedText): RichText {
  return readRich(textOf(openSharedText(value)));
}

/** As every version before rich text does it. */
function typedByOlder(value: SharedText, text: string): SharedText {
  const doc = openSharedText(value);
  replaceText(doc, text);
  return readSharedText(doc);
}

/** See [Note: words written into what is gone]: their authors are above those that Yjs gives out. */
function hasLettersAnew(value: SharedText): boolean {
  const [...authors] = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(base64ToBytes(value.update))).keys();
  return authors.some((author) => author >= 2 ** 32);
}

const EMPTY: SharedText = { update: '', text: '' };

describe('a rich text in a shared text', () => {
  test('is what was written last, and its letters are the plain text', () => {
    fc.assert(
      fc.property(fc.array(richText, { minLength: 1, maxLength: 5 }), (states) => {
        const value = edited(EMPTY, ...states);
        expect(richOf(value)).toEqual(states.at(-1));
        expect(value.text.replace(/\n+$/u, '')).toBe(
          (states.at(-1) ?? []).map(lineToText).join('\n').replace(/\n+$/u, ''),
        );
      }),
    );
  });

  test('of two laptops in one table holds what both wrote into it, in rows', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (seed, mine, theirs) => {
          const random = createRandom(`${seed}`);
          const base = drawTableEdit('Start', random)(EMPTY);
          const write = (name: string, count: number): SharedText =>
            Array.from({ length: count }, (_, index) => drawTableEdit(`${name}${index}`, random)).reduce(
              (value, edit) => edit(value),
              base,
            );
          const [one, two] = [write('A', mine), write('B', theirs)];
          const merged = mergeSharedText(one, two);
          expect(richOf(mergeSharedText(two, one))).toEqual(richOf(merged));
          for (const value of [one, two])
            for (const word of value.text.match(/[A-Z][a-z]*\d?/gu) ?? [])
              expect(merged.text.split(word)).toHaveLength(2);
          expect(new Set(richOf(merged).map(({ kind }) => kind))).toEqual(new Set(['headRow', 'row']));
          const [table, ...others] = groupTables(richOf(merged));
          expect(others).toEqual([]);
          if (table?.kind === 'table') for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns);
        },
      ),
    );
  });

  test('of which one laptop deletes a row or column holds it where another wrote in it, and nothing of it elsewhere', () => {
    const table = fc
      .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          // A head has words; cells may be empty, and alike.
          cells: fc.array(fc.array(fc.constantFrom('', 'ja', 'nein'), { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          written: fc.array(fc.tuple(fc.nat({ max: rows }), fc.nat({ max: columns - 1 })), {
            minLength: 1,
            maxLength: 3,
          }),
          gone: fc.oneof(
            fc.record({ row: fc.nat({ max: rows }), column: fc.constant(-1) }),
            fc.record({ row: fc.constant(-1), column: fc.nat({ max: columns - 1 }) }),
          ),
        }),
      );
    fc.assert(
      fc.property(table, ({ cells, written, gone }) => {
        const start = [(cells[0] ?? []).map((_, column) => `Kopf ${column}`), ...cells];
        // Which of two rows that say the same is gone nobody can tell.
        const says = (row: number): string | undefined => start[row]?.join('\t');
        fc.pre(gone.row < 0 || [gone.row - 1, gone.row + 1].every((beside) => says(beside) !== says(gone.row)));
        // One after the other, as they are typed.
        const states = written.reduce<readonly (readonly (readonly string[])[])[]>(
          (before, [inRow, inColumn]) => [
            ...before,
            (before.at(-1) ?? []).map((row, at) =>
              row.map((cell, column) => (at === inRow && column === inColumn ? `${cell} neu`.trim() : cell)),
            ),
          ],
          [start],
        );
        const theirs = states.at(-1) ?? [];
        const without = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
          rows.filter((_, at) => at !== gone.row).map((row) => row.filter((_, column) => column !== gone.column));
        const toRich = (rows: readonly (readonly string[])[]): RichText => [
          ...rows.map((row, at) => richLine(at === 0 ? 'headRow' : 'row', row.join('\t'))),
          richLine('text', 'danach'),
        ];
        const base = edited(EMPTY, toRich(start));
        const merged = mergeSharedText(edited(base, toRich(without(start))), edited(base, ...states.map(toRich)));
        const isIn = written.some(([row, column]) => row === gone.row || column === gone.column);
        expect(richOf(merged).map(lineToText)).toEqual(toRich(isIn ? theirs : without(theirs)).map(lineToText));
      }),
    );
  });

  test('of a plain text is its lines, on every laptop with the same letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab \n–ß')) }), richText, (text, other) => {
        const plain = { update: '', text };
        expect(richOf(plain)).toEqual(plainToRich(text));
        expect(richOf(createSharedText(text))).toEqual(plainToRich(text));
        const [one, two] = [edited(plain, other), edited(plain, [...plainToRich(text), richLine('heading2', 'Neu')])];
        for (const letter of text.replaceAll('\n', ''))
          expect(mergeSharedText(one, two).text.split(letter).length).toBeLessThanOrEqual(
            one.text.split(letter).length + two.text.split(letter).length - 1,
          );
      }),
    );
  });

  test('of two laptops that only formatted a plain text holds every letter once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...Array.from('ab ß')), minLength: 1 }), {
          minLength: 2,
          maxLength: 5,
        }),
        fc.constantFrom(...LINE_KINDS.filter((kind) => kind !== 'image')),
        (texts, kind) => {
          const plain = { update: '', text: texts.join('\n') };
          const [first = '', ...rest] = texts;
          const styled = (begin: RichText): RichText => [...begin, ...rest.map((text) => richLine('text', text))];
          const one = edited(plain, styled([richLine(kind, first)]));
          const bold = { ...PLAIN_LOOK, text: first, isBold: true };
          const two = edited(plain, styled([{ ...richLine('text', ''), runs: [bold] }]));
          for (const merged of [mergeSharedText(one, two), mergeSharedText(two, one)]) {
            expect(merged.text).toBe(plain.text);
            expect(richOf(merged)[0]).toEqual({ ...richLine(kind, ''), runs: [bold] });
          }
        },
      ),
    );
  });

  // Three tests of forty runs: one of all of them took as long as a test may where coverage is counted.
  test.each([1, 2, 3])(
    'merges to the same in either order, and those who merged three states in other orders end alike (seed %i)',
    (seed) => {
      fc.assert(
        fc.property(richText, richText, richText, richText, (start, a, b, c) => {
          const base = edited(EMPTY, start);
          const [one, two, three] = [edited(base, a), edited(base, b), edited(base, c)];
          expect(richOf(mergeSharedText(one, two))).toEqual(richOf(mergeSharedText(two, one)));
          const all = [one, two, three];
          const orders = [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
          ].map((order) => order.flatMap((index) => all[index] ?? []).reduce(mergeSharedText));
          const [first = EMPTY] = orders;
          if (orders.some(hasLettersAnew)) {
            // What comes back with a line depends on what is known when it does; in the end all know all of it.
            const settled = orders.reduce(mergeSharedText);
            for (const known of [base, ...all, ...orders])
              expect(mergeSharedText(known, settled).text).toBe(settled.text);
          } else
            for (const merged of orders) {
              expect(merged.text).toBe(first.text);
              expect(richOf(merged)).toEqual(richOf(first));
            }
        }),
        { seed, numRuns: 40 },
      );
    },
  );

  test('keeps what a version without rich text types, and its look around it', () => {
    fc.assert(
      fc.property(
        richText,
        fc.nat(),
        fc.constantFrom('X', 'XX', 'X\nX', '\nX', 'X\n'),
        richText,
        (start, at, typed, next) => {
          const base = edited(EMPTY, start);
          const all = Array.from(base.text);
          const place = all.slice(0, at % (all.length + 1)).join('').length;
          const older = typedByOlder(base, base.text.slice(0, place) + typed + base.text.slice(place));
          expect(older.text).toBe(base.text.slice(0, place) + typed + base.text.slice(place));
          const letters = richOf(older).map(lineToText).join('\n');
          expect(letters.replace(/\n+$/u, '')).toBe(older.text.replace(/\n+$/u, ''));
          // What is edited at the same time with rich text takes nothing of it away.
          const merged = mergeSharedText(edited(base, next), older);
          expect(merged.text.split('X')).toHaveLength(typed.split('X').length);
          // And the next rich edit neither.
          const read = richOf(merged);
          const then = edited(merged, [...read, richLine('bullet', 'Z')]);
          expect(then.text.split('X')).toHaveLength(typed.split('X').length);
          expect(richOf(then)).toEqual([...read, richLine('bullet', 'Z')]);
        },
      ),
    );
  });

  test('is text where a version without rich text goes on behind an image', () => {
    const image = edited(EMPTY, [imageLine('file:1', 'Plan')]);
    const then = typedByOlder(image, `${image.text}mehr\n`);
    expect(richOf(then)).toEqual([imageLine('file:1', 'Plan'), richLine('text', 'mehr')]);
  });

  test('is put back as it was, and by its words alone keeps the look of what stays', () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const [then, now] = [edited(EMPTY, before), edited(edited(EMPTY, before), after)];
        const whole = rewriteShared(now, then);
        expect(isSharedText(whole) && richOf(whole)).toEqual(before);
        const byWords = rewriteShared(now, { update: '', text: then.text });
        expect(isSharedText(byWords) && byWords.text).toBe(then.text);
      }),
    );
  });

  test('is read from whatever another tool put into the attributes', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.object(),
      fc.constant('heading1'),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('a', '\n', 'b\n'),
            fc.dictionary(fc.constantFrom('line', 'indent', 'done', 'bold', 'link', 'x'), value),
          ),
        ),
        richText,
        (parts, next) => {
          const doc = openSharedText(EMPTY);
          parts.forEach(([text, attributes]) => textOf(doc).insert(0, text, attributes));
          const rich = readRich(textOf(doc));
          for (const { runs } of rich) for (const { link } of runs) expect(link).toMatch(/^(?:https?:|mailto:|$)/u);
          writeRich(doc, next);
          expect(readRich(textOf(doc)).map(({ foreign: _, ...line }) => line)).toEqual(
            next.map(({ foreign: _, ...line }) => line),
          );
        },
      ),
    );
  });

  test('keeps what is no letter, where another tool put it', () => {
    const doc = openSharedText({ update: '', text: 'eins\nzwei' });
    textOf(doc).insertEmbed(2, { picture: 'x' });
    writeRich(doc, [...readRich(textOf(doc)), richLine('bullet', 'drei')]);
    expect(textOf(doc).toJSON()).toBe('eins\nzwei\ndrei\n');
    expect(textOf(doc).toDelta()).toContainEqual({ insert: { picture: 'x' } });
  });

  test('keeps the names of records that only a later version knows, and shows an image without its file as words', () => {
    const doc = openSharedText(EMPTY);
    textOf(doc).insert(0, 'Bild', { mention: 'group:1' });
    textOf(doc).insert(4, '\n', { line: 'image', file: 'https://example.org/a.gif', decorative: true });
    expect(readRich(textOf(doc))).toEqual([richLine('text', 'Bild')]);
    writeRich(doc, [...readRich(textOf(doc)), richLine('text', 'x')]);
    expect(textOf(doc).toDelta()).toContainEqual({ insert: 'Bild', attributes: { mention: 'group:1' } });
  });

  test('that was never formatted is not', () => {
    expect(isFormatted(textOf(openSharedText({ update: '', text: 'a\nb' })))).toBe(false);
  });
});
