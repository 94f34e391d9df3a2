import { assertNever } from '../assertNever';
import { cleanText } from './cleanText';
import type {
  DocumentBlock,
  DocumentModel,
  Entry,
  GridBlock,
  Letterhead,
  OutcomeBlock,
  SignaturesBlock,
  TableBlock,
  TextRun,
} from './document';
import { escapeMarkdown, runsMarkdown } from './markdownRuns';
import { hasLetterhead } from './pageKinds';
import { repeatsLetterhead } from './repeatsLetterhead';
import { tableParts } from './tableParts';

export { escapeMarkdown } from './markdownRuns';

/** GitHub-flavoured Markdown (CommonMark with tables). Every text is escaped, so none becomes mark-up. */
export function documentToMarkdown(model: DocumentModel): string {
  const blocks = model.blocks.flatMap((block) => [
    ...(repeatsLetterhead(block) ? [letterheadMarkdown(model.letterhead)] : []),
    blockMarkdown(block),
  ]);
  const head = [
    ...(model.tlp === undefined ? [] : [escapeMarkdown(model.tlp)]),
    ...(hasLetterhead(model.page) ? [letterheadMarkdown(model.letterhead)] : []),
  ];
  return `${[head.join(' \\\n'), ...blocks].filter((part) => part !== '').join('\n\n')}\n`;
}

function letterheadMarkdown({ organisation, address, reference, version }: Letterhead): string {
  return [organisation, ...address, reference, version]
    .filter((text) => text !== '')
    .map((text) => escapeMarkdown(oneLine(text)))
    .join(' \\\n');
}

function blockMarkdown(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading': {
      const label = block.label === undefined ? '' : `${escapeMarkdown(oneLine(block.label))} `;
      return `${'#'.repeat(block.level)} ${label}${escapeMarkdown(oneLine(block.text))}`;
    }
    case 'paragraph':
      return paragraphMarkdown(block.runs);
    case 'list':
      return block.items.map((item) => `- ${indent(paragraphMarkdown(item), '  ')}`).join('\n');
    case 'subheading':
      return `${'#'.repeat(block.level)} ${runsMarkdown(block.runs, ' ')}`;
    case 'entries':
      return block.entries.map(entryMarkdown).join('\n');
    case 'quote':
      return `> ${indent(block.paragraphs.map(paragraphMarkdown).join('\n\n'), '> ')}`;
    case 'grid':
      return gridMarkdown(block);
    case 'definitions':
      return [
        `**${escapeMarkdown(block.caption)}**\n`,
        ...block.pairs.map(({ term, runs }) => `- ${strong(term)} ${indent(paragraphMarkdown(runs), '  ')}`),
      ].join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'outcome':
      return outcomeMarkdown(block);
    case 'signatures':
      return signaturesMarkdown(block);
    case 'cards':
      return block.cards
        .map(
          ({ head, name, lines }) =>
            `- ${[head, name, ...lines].map((text) => escapeMarkdown(oneLine(text))).join('\\\n  ')}`,
        )
        .join('\n');
    case 'labels':
      return block.labels
        .map((lines) => `- ${lines.map((text) => escapeMarkdown(oneLine(text))).join('\\\n  ')}`)
        .join('\n');
    default:
      return assertNever(block);
  }
}

/** Deep enough for an entry below a number of two digits (CommonMark §5.2). */
function entryMarkdown({ mark, number, depth, runs }: Entry): string {
  const sign = mark === 'number' ? `${number ?? 1}.` : '-';
  const box = mark === 'done' ? '[x] ' : mark === 'open' ? '[ ] ' : '';
  return `${'    '.repeat(depth)}${sign} ${box}${paragraphMarkdown(runs)}`;
}

/** A table has one row of headers there: where it has none, it is empty. */
function gridMarkdown({ widths, head, rows }: GridBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [first, ...others] = [...head, ...rows].map((cells) => line(cells.map((runs) => runsMarkdown(runs, '<br>'))));
  const rule = line(widths.map(() => '---'));
  const empty = line(widths.map(() => ''));
  return (head.length > 0 ? [first, rule, ...others] : [empty, rule, first, ...others]).join('\n');
}

function tableMarkdown(block: TableBlock): string {
  const { caption, columns } = block;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `${strong(caption)}\n`,
    line(columns.map(({ label }) => escapeMarkdown(oneLine(label)))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...tableParts(block.rows).flatMap(({ label, rows }) => [
      ...(label === undefined ? [] : [line(columns.map((_, index) => (index === 0 ? strong(label) : '')))]),
      ...rows.map((row) => line(row.map((runs) => runsMarkdown(runs, '<br>')))),
    ]),
  ].join('\n');
}

function outcomeMarkdown({ label, status, aside, blocks }: OutcomeBlock): string {
  const head = [
    strong(label),
    ...(status === undefined ? [] : [escapeMarkdown(oneLine(status.text))]),
    ...(aside === undefined ? [] : [escapeMarkdown(oneLine(aside))]),
  ].join(' ');
  return indent(`> ${[head, ...blocks.map(blockMarkdown)].join('\n\n')}`, '> ');
}

function signaturesMarkdown({ hint, lines }: SignaturesBlock): string {
  return lines
    .map(
      ({ role, name }) =>
        `${escapeMarkdown(oneLine(name === '' ? role : `${role}: ${name}`))}\\\n${escapeMarkdown(hint)}`,
    )
    .join('\n\n');
}

/** An escape at the very end of a line would join with the line break that follows, so breaks are backslashes; at either end of a paragraph they would be text. */
function paragraphMarkdown(runs: readonly TextRun[]): string {
  return runsMarkdown(runs, '\\\n').replace(/^(?:\s*\\\n)+|(?<!\\\n\s*)(?:\\\n\s*)+$/gu, '');
}

/** Asterisks beside a space are no mark-up (CommonMark §6.2). */
function strong(text: string): string {
  const line = oneLine(text);
  return line === '' ? '' : `**${escapeMarkdown(line)}**`;
}

function oneLine(text: string): string {
  return cleanText(text)
    .replace(/(?<!\s)\s*\n\s*/gu, ' ')
    .trim();
}

function indent(text: string, prefix: string): string {
  return text.replace(/\n/gu, `\n${prefix}`);
}
