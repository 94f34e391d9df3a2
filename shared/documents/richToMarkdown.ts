import {
  isListLine,
  numberLines,
  headingLevel,
  type RichLine,
  type RichRun,
  type RichText,
} from '../text/rich/richText';
import { groupTables, type RichTable } from '../text/rich/tables';
import { runsMarkdown } from './markdownRuns';
import { toTextRun } from './rich/runsOf';

/**
 * A rich text as GitHub-flavoured Markdown. Lines of text in a row are one paragraph, as in every other document of ours.
 * @param level of the heading under which the text stands
 * @param pathOf where the file of a picture lies, by the id of its record; undefined where it is not at hand
 */
export function richToMarkdown(
  rich: RichText,
  level: number,
  pathOf: (file: string) => string | undefined = () => undefined,
): string {
  const numbers = new Map(numberLines(rich).map((number, index) => [rich[index], number]));
  const parts = groupTables(rich);
  return parts
    .map((part, index) => {
      const markdown =
        part.kind === 'table'
          ? tableMarkdown(part)
          : lineMarkdown(part, numbers.get(part) ?? null, level, pathOf(part.file));
      return `${separatorOf(parts[index - 1], part)}${markdown}`;
    })
    .join('')
    .trim();
}

/** GitHub's tables have one row of a head, which may be empty, and no line within a cell. */
function tableMarkdown({ rows, columns }: RichTable): string {
  const [first] = rows;
  const empty = Array.from({ length: columns }, () => []);
  const [head, body] = first?.isHead === true ? [first.cells, rows.slice(1)] : [empty, rows];
  return [rowMarkdown(head), `|${' --- |'.repeat(columns)}`, ...body.map(({ cells }) => rowMarkdown(cells))].join('\n');
}

function rowMarkdown(cells: RichTable['rows'][number]['cells']): string {
  return `|${cells.map((runs) => ` ${wordsMarkdown(runs)} |`).join('')}`;
}

function lineMarkdown(line: RichLine, number: number | null, level: number, path: string | undefined): string {
  const words = wordsMarkdown(line.runs);
  const heading = headingLevel(line.kind);
  if (heading !== undefined) return `${'#'.repeat(Math.min(6, level + heading))} ${words}`;
  if (line.kind === 'quote') return `> ${words}`;
  // Where its file is not at hand a reader is told that there is a picture.
  if (line.kind === 'image') return `![${words}](${path === undefined ? '' : `<${path}>`})`;
  if (!isListLine(line.kind)) return words;
  const sign = number === null ? '-' : `${number}.`;
  const box = line.kind === 'check' ? `[${line.isDone ? 'x' : ' '}] ` : '';
  // Deep enough for an entry below a number of two digits (CommonMark §5.2).
  return `${'    '.repeat(line.indent)}${sign} ${box}${words}`;
}

/** Backslash: a forced line break (CommonMark §6.7). */
function separatorOf(before: RichLine | RichTable | undefined, line: RichLine | RichTable): string {
  if (before === undefined) return '';
  if (before.kind === 'table' || line.kind === 'table') return '\n\n';
  if (isListLine(before.kind) && isListLine(line.kind)) return '\n';
  if (before.runs.length === 0 || line.runs.length === 0) return before.kind === line.kind ? '\n' : '\n\n';
  if (before.kind === line.kind && (line.kind === 'text' || line.kind === 'quote')) return '\\\n';
  return '\n\n';
}

function wordsMarkdown(runs: readonly RichRun[]): string {
  return runsMarkdown(runs.map(toTextRun), ' ').trim();
}
