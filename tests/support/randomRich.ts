import fc from 'fast-check';
import type { Random } from '../../shared/demo/random';
import { readRich } from '../../shared/text/rich/richInText';
import { writeRich } from '../../shared/text/rich/writeRich';
import { openSharedText, readSharedText, textOf, type SharedText } from '../../shared/text/sharedText';
import {
  DEEPEST_INDENT,
  isListLine,
  LINE_KINDS,
  richLine,
  lineToText,
  looksAlike,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../shared/text/rich/richText';
import { isRowLine } from '../../shared/text/rich/tables';

const letters = fc.string({ unit: fc.constantFrom(...Array.from('aä ß👍„–1.\t')), minLength: 1, maxLength: 8 });

const richRun: fc.Arbitrary<RichRun> = fc.record({
  text: letters,
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  link: fc.constantFrom('', '', '', 'https://example.org/a?b=c', 'mailto:anna@example.org'),
  mention: fc.constantFrom('', '', '', 'member:anna', 'topic:legal-tech'),
});

const richLineOf = (kind: LineKind, runs: readonly RichRun[], indent = 0, isDone = false): RichLine => ({
  kind,
  indent: isListLine(kind) ? indent : 0,
  isDone: kind === 'check' && isDone,
  file: kind === 'image' ? 'file:0001' : '',
  isDecorative: kind === 'image' && isDone,
  foreign: '',
  runs: joined(runs),
});

const line: fc.Arbitrary<RichLine> = fc
  .tuple(
    fc.constantFrom(...LINE_KINDS),
    fc.array(richRun, { maxLength: 4 }),
    fc.nat({ max: DEEPEST_INDENT }),
    fc.boolean(),
  )
  .map((parts) => richLineOf(...parts));

/** Any rich text, as an editor would hold it: runs that look alike are one. */
export const richText: fc.Arbitrary<RichText> = fc.array(line, { minLength: 1, maxLength: 6 });

function joined(runs: readonly RichRun[]): readonly RichRun[] {
  return runs.reduce<readonly RichRun[]>((all, run) => {
    const last = all.at(-1);
    return last && looksAlike(last, run)
      ? [...all.slice(0, -1), { ...last, text: last.text + run.text }]
      : [...all, run];
  }, []);
}

/** What makes another rich text of one: a line with a word of its own, and a line that was there looks otherwise. */
export function drawRichEdit(word: string, random: Random): (body: SharedText) => SharedText {
  const [place, chosen] = [random.next(), random.next()];
  const [kind, other] = [random.pick(LINE_KINDS), random.pick(LINE_KINDS)];
  const isBold = random.chance(0.5);
  return (body) => {
    const doc = openSharedText(body);
    const rich = readRich(textOf(doc));
    const at = Math.floor(place * (rich.length + 1));
    const changed = Math.floor(chosen * rich.length);
    const next = rich.map((line, index) =>
      index === changed
        ? richLineOf(
            kind,
            line.runs.map((run) => ({ ...run, isBold })),
            1,
            isBold,
          )
        : line,
    );
    writeRich(doc, [...next.slice(0, at), richLineOf(other, richLine('text', word).runs), ...next.slice(at)]);
    const edited = readSharedText(doc);
    doc.destroy();
    return edited;
  };
}

/** Writes a word into a table: behind what is in a cell, in a row or a column of its own. Where there is no table it begins one. */
export function drawTableEdit(word: string, random: Random): (body: SharedText) => SharedText {
  const [inRow, inColumn] = [random.next(), random.next()];
  const how = random.pick(['cell', 'row', 'column'] as const);
  return (body) => {
    const doc = openSharedText(body);
    const rich = readRich(textOf(doc));
    const rows = rich.filter(({ kind }) => isRowLine(kind));
    const row = rows[Math.floor(inRow * rows.length)];
    if (!row) writeRich(doc, [richLine('headRow', `${word}\t`), richLine('row', '\t'), ...rich.filter(lineToText)]);
    else {
      const tabs = rows.map((each) => lineToText(each).split('\t').length - 1);
      const column = Math.floor(inColumn * (Math.max(...tabs) + 1));
      const filled = richLine('row', `${'\t'.repeat(column)}${word}`);
      writeRich(
        doc,
        rich.flatMap((line) => {
          if (how === 'row') return line === row ? [line, filled] : [line];
          if (line !== row && (how === 'cell' || !isRowLine(line.kind))) return [line];
          return [insertInRow(line, column, how === 'cell' ? word : line === row ? `\t${word}` : '\t')];
        }),
      );
    }
    const edited = readSharedText(doc);
    doc.destroy();
    return edited;
  };
}

/** Behind what is in a cell; behind the last one where the row is shorter. */
function insertInRow(line: RichLine, column: number, text: string): RichLine {
  let [left, isThere] = [column, false];
  const runs = line.runs.flatMap((run): readonly RichRun[] => {
    const at = isThere ? -1 : nthTab(run.text, left);
    left -= run.text.split('\t').length - 1;
    if (at < 0) return [run];
    isThere = true;
    return [{ ...run, text: run.text.slice(0, at) + text + run.text.slice(at) }];
  });
  return { ...line, runs: isThere ? runs : [...line.runs, ...richLine('row', text).runs] };
}

function nthTab(text: string, skipped: number): number {
  let at = text.indexOf('\t');
  for (let left = skipped; left > 0 && at >= 0; left -= 1) at = text.indexOf('\t', at + 1);
  return at;
}
