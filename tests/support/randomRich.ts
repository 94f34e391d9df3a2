import fc from 'fast-check';
import {
  DEEPEST_INDENT,
  isListLine,
  LINE_KINDS,
  looksAlike,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../shared/text/rich/richText';

const letters = fc.string({ unit: fc.constantFrom(...'aä ß👍„–1.'), minLength: 1, maxLength: 8 });

export const richRun: fc.Arbitrary<RichRun> = fc.record({
  text: letters,
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  link: fc.constantFrom('', '', '', 'https://example.org/a?b=c', 'mailto:anna@example.org'),
});

export const richLineOf = (kind: LineKind, runs: readonly RichRun[], indent = 0, isDone = false): RichLine => ({
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
