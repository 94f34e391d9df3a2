import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupToRich } from '../../../shared/text/rich/markupToRich';
import {
  joinAlike,
  lineToText,
  PLAIN_LOOK,
  richLine,
  type RichRun,
  type RichText,
} from '../../../shared/text/rich/richText';
import { richToMarkup } from '../../../shared/text/rich/richToMarkup';
import { isRowLine, splitCells } from '../../../shared/text/rich/tables';
import { richText } from '../../support/randomRich';
import { parseMarkup } from '../../../renderer/reading/answers/htmlToText';

const plain = (rich: RichText): string => richToMarkup(rich).replace(/ data-[a-z]+="[^"]*"/gu, '');

test('entries lie in lists, a list of an entry within it', () => {
  expect(
    plain([
      richLine('bullet', 'Ulm'),
      { ...richLine('number', 'erst'), indent: 1 },
      { ...richLine('number', 'dann'), indent: 1 },
      richLine('bullet', 'Bonn'),
      richLine('number', 'Kiel'),
      richLine('text', 'Ende & <Schluss>'),
    ]),
  ).toBe(
    '<ul><li>Ulm<ol><li>erst</li><li>dann</li></ol></li><li>Bonn</li></ul><ol><li>Kiel</li></ol><p>Ende &amp; &lt;Schluss&gt;</p>',
  );
});

test('rows are a table, the cells of its head those of a head', () => {
  expect(plain([richLine('headRow', 'Ort\tStand'), richLine('row', 'Ulm\t')])).toBe(
    '<table><tbody><tr><th>Ort</th><th>Stand</th></tr><tr><td>Ulm</td><td></td></tr></tbody></table>',
  );
});

test('a look is around its words', () => {
  const runs = [{ ...PLAIN_LOOK, text: 'hier', isBold: true, link: 'https://example.org/?a=1&b="2"' }];
  expect(plain([{ ...richLine('quote', ''), runs }])).toBe(
    '<blockquote><a href="https://example.org/?a=1&amp;b=&quot;2&quot;"><strong>hier</strong></a></blockquote>',
  );
});

/** As the editor has them: between two cells is nothing that could look. */
function withPlainTabs(runs: readonly RichRun[]): readonly RichRun[] {
  const tab: RichRun = { text: '\t', ...PLAIN_LOOK };
  return joinAlike(splitCells(runs).flatMap((cell, index) => (index > 0 ? [tab, ...cell] : cell)));
}

test('what is copied here and pasted here is the same, but for spaces that markup does not know', () => {
  fc.assert(
    fc.property(richText, (rich) => {
      const lines = rich
        .filter((line) => lineToText(line).trim() !== '')
        .map((line) => ({ ...line, foreign: '', runs: isRowLine(line.kind) ? withPlainTabs(line.runs) : line.runs }))
        .filter((line) => !(isRowLine(line.kind) ? /[ \u00a0]/u : /\s\s|^\s|\s$|\t/u).test(lineToText(line)));
      expect(markupToRich(parseMarkup(richToMarkup(lines)))).toEqual(lines);
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
