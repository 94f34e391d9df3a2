import fc from 'fast-check';
import type { Random } from '../../shared/demo/random';
import { readRich, writeRich } from '../../shared/text/rich/richInText';
import { openSharedText, readSharedText, textOf, type SharedText } from '../../shared/text/sharedText';
import {
  DEEPEST_INDENT,
  isListLine,
  LINE_KINDS,
  richLine,
  looksAlike,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../shared/text/rich/richText';

const letters = fc.string({ unit: fc.constantFrom(...Array.from('aä ß👍„–1.')), minLength: 1, maxLength: 8 });

const richRun: fc.Arbitrary<RichRun> = fc.record({
  text: letters,
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  link: fc.constantFrom('', '', '', 'https://example.org/a?b=c', 'mailto:anna@example.org'),
});

const richLineOf = (kind: LineKind, runs: readonly RichRun[], indent = 0, isDone = false): RichLine => ({
  kind,
  indent: isListLine(kind) ? indent : 0,
  isDone: kind === 'check' && isDone,
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
    writeRich(doc, [...next.slice(0, at), richLine(other, word), ...next.slice(at)]);
    const edited = readSharedText(doc);
    doc.destroy();
    return edited;
  };
}
