import type { TextRun } from '../document';

function looksAlike(one: TextRun, other: TextRun): boolean {
  return one.style === other.style && one.link === other.link;
}

/** Letters that look alike in one run, none without letters. */
export function mergeRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const merged: TextRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last && looksAlike(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

/** Without white space at either end. */
export function trimRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const letters = runsToText(runs);
  const start = letters.length - letters.trimStart().length;
  return cutRuns(runs, start, letters.trimEnd().length);
}

/** What lies between two places, counted in UTF-16 units. */
export function cutRuns(runs: readonly TextRun[], start: number, end = Number.POSITIVE_INFINITY): readonly TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Lines, none of them empty, as one text with forced line breaks, which look like the letters around them where these look alike. */
export function joinLines(lines: readonly (readonly TextRun[])[]): readonly TextRun[] {
  return mergeRuns(
    lines.flatMap((line, index) => {
      const [last, first] = [lines[index - 1]?.at(-1), line[0]];
      if (index === 0) return line;
      return [last && first && looksAlike(last, first) ? { ...last, text: '\n' } : { text: '\n' }, ...line];
    }),
  );
}

/** Without its line breaks and without white space at either end. */
export function onOneLine(runs: readonly TextRun[]): readonly TextRun[] {
  return trimRuns(mergeRuns(runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }))));
}

export function runsToText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
