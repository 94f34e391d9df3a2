import type { TextRun } from './document';

/** The runs of each line, parted at their line feeds. */
export function linesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  return runs.reduce<readonly (readonly TextRun[])[]>(
    (lines, run) => {
      const [first = '', ...rest] = run.text.split('\n');
      const last = lines.at(-1) ?? [];
      return [...lines.slice(0, -1), [...last, { ...run, text: first }], ...rest.map((text) => [{ ...run, text }])];
    },
    [[]],
  );
}
