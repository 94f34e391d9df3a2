import { fold, foldWrittenOut } from '../../text/fold';
import type { MinutesAgendaItem, MinutesLine, MinutesRun } from '../minutesContent';
import { linesToText, mergeFrozenRuns } from '../rich/frozenText';

/** What finds names in running text, and what stands in their place. */
export type NameRule = readonly [RegExp, string];

export interface Redaction {
  readonly rules: readonly NameRule[];
  /** Words of names: an address that has one in it says who was meant. */
  readonly words: readonly string[];
  /** Whether mail addresses, each of which is somebody's, are left out. */
  readonly hidesMail: boolean;
  readonly onReplaced?: () => void;
}

export function redactText(text: string, { rules, onReplaced }: Redaction): string {
  return rules.reduce(
    (remaining, [pattern, replacement]) =>
      remaining.replace(pattern, () => {
        onReplaced?.();
        return replacement;
      }),
    text,
  );
}

/** The text of an agenda item without names, as it looks: names are found across looks, cells and lines, which stay apart. */
export function redactItemText(
  { text, rich }: Pick<MinutesAgendaItem, 'text' | 'rich'>,
  redaction: Redaction,
): Pick<MinutesAgendaItem, 'text' | 'rich'> {
  if (rich === undefined) return { text: redactText(text, redaction) };
  const lines = redaction.rules
    .reduce((remaining, rule) => applyRule(remaining, rule, redaction), rich)
    .map((line) => ({ ...line, runs: withoutTellingLinks(line.runs, redaction) }));
  return { text: linesToText(lines), rich: lines };
}

interface Found {
  readonly start: number;
  readonly end: number;
}

function applyRule(
  lines: readonly MinutesLine[],
  [pattern, replacement]: NameRule,
  { onReplaced }: Redaction,
): readonly MinutesLine[] {
  const found = [...linesToText(lines).matchAll(pattern)].map(({ index, 0: words }): Found => ({
    start: index,
    end: index + words.length,
  }));
  found.forEach(() => onReplaced?.());
  if (found.length === 0) return lines;
  let at = 0;
  let next = 0;
  return lines.map((line) => {
    const start = at;
    const length = line.runs.reduce((sum, { text }) => sum + text.length, 0);
    at += length + 1;
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const inside: Found[] = [];
    for (let index = next; (found[index]?.start ?? Number.POSITIVE_INFINITY) < start + length; index += 1)
      inside.push({ start: (found[index]?.start ?? 0) - start, end: (found[index]?.end ?? 0) - start });
    return inside.length === 0 ? line : { ...line, runs: replaceInRuns(line.runs, inside, replacement) };
  });
}

/** @param found in the order of the line; one that began on a line before, below 0, has been replaced there */
function replaceInRuns(
  runs: readonly MinutesRun[],
  found: readonly Found[],
  replacement: string,
): readonly MinutesRun[] {
  const telling = new Set<string>();
  let at = 0;
  const replaced = runs.flatMap((run): readonly MinutesRun[] => {
    const [from, to] = [at, at + run.text.length];
    at = to;
    const inside = found.filter(({ start, end }) => start < to && end > from);
    if (inside.length === 0) return [run];
    if (run.link !== undefined) telling.add(run.link);
    const parts: MinutesRun[] = [];
    let kept = from;
    for (const { start, end } of inside) {
      parts.push({ ...run, text: run.text.slice(kept - from, Math.max(kept, start) - from) });
      if (start >= from) parts.push({ ...run, text: replacement });
      // Cells stay where they are.
      parts.push({ ...run, text: run.text.slice(Math.max(from, start) - from, end - from).replace(/[^\t]/gu, '') });
      kept = Math.min(end, to);
    }
    return [...parts, { ...run, text: run.text.slice(kept - from) }];
  });
  // What leads to somebody says who it is.
  return mergeFrozenRuns(replaced.map((run) => withoutLink(run, (link) => telling.has(link))));
}

function withoutTellingLinks(runs: readonly MinutesRun[], { words, hidesMail }: Redaction): readonly MinutesRun[] {
  const isTelling = (link: string): boolean => (hidesMail && /^mailto:/iu.test(link)) || hasWord(link, words);
  return mergeFrozenRuns(runs.map((run) => withoutLink(run, isTelling)));
}

function withoutLink(run: MinutesRun, isLeftOut: (link: string) => boolean): MinutesRun {
  if (run.link === undefined || !isLeftOut(run.link)) return run;
  const { link: _link, ...rest } = run;
  return rest;
}

/** Shorter words are within others everywhere: of them, only whole ones count. */
const SHORTEST_PART = 4;

function hasWord(link: string, words: readonly string[]): boolean {
  const address = foldWrittenOut(decoded(link));
  const whole = new Set(address.split(/[^\p{L}\p{N}]+/u));
  return words.some((word) =>
    [fold(word), foldWrittenOut(word)].some((form) =>
      word.length < SHORTEST_PART ? whole.has(form) : address.includes(form),
    ),
  );
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    // Half a percent sign: as it is then.
    return link;
  }
}
