import { assertNever } from '../assertNever';
import { cleanText } from './cleanText';
import type {
  DocumentBlock,
  DocumentModel,
  Entry,
  GridBlock,
  HeadingBlock,
  Letterhead,
  OutcomeBlock,
  TableBlock,
  TableCells,
  TextRun,
} from './document';
import { hasLetterhead } from './pageKinds';
import { repeatsLetterhead } from './repeatsLetterhead';
import { tableParts } from './tableParts';
import { wrapText } from './wrapText';

/** Mail programs quote and indent: what is to arrive unbroken stays below 78 characters (RFC 5322 §2.1.1) with room to spare. */
const width = 72;

/** For the body of a mail: no mark-up, wrapped lines, tables as one record per line. */
export function documentToPlainText(model: DocumentModel): string {
  const head = [
    ...(model.tlp === undefined ? [] : [cleanText(model.tlp)]),
    ...(hasLetterhead(model.page) ? [letterheadText(model.letterhead)] : []),
  ];
  const body = model.blocks.map(
    (block) => `${repeatsLetterhead(block) ? `${letterheadText(model.letterhead)}\n\n` : ''}${blockText(block)}`,
  );
  return `${[head.join('\n\n'), ...body].filter((part) => part !== '').join('\n\n')}\n`;
}

function letterheadText({ organisation, address, reference, version }: Letterhead): string {
  return [organisation, ...address, reference, version]
    .filter((text) => text !== '')
    .map((text) => wrapped(text))
    .join('\n');
}

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingText(block);
    case 'paragraph':
      return wrapped(runsText(block.runs));
    case 'list':
      return block.items.map((runs) => wrapped(runsText(runs), '- ', '  ')).join('\n');
    case 'subheading':
      return wrapped(runsText(block.runs));
    case 'entries':
      return block.entries.map(entryText).join('\n');
    case 'quote':
      return block.paragraphs.map((runs) => wrapped(runsText(runs), '> ')).join('\n>\n');
    case 'grid':
      return gridText(block);
    case 'definitions':
      return [
        wrapped(`${block.caption}:`),
        ...block.pairs.map(({ term, runs }) => wrapped(`${term}: ${runsText(runs)}`, '  ', '    ')),
      ].join('\n');
    case 'table':
      return tableText(block);
    case 'outcome':
      return outcomeText(block);
    case 'signatures':
      return block.lines
        .map(
          ({ role, name }) =>
            `${'_'.repeat(36)}\n${wrapped(name === '' ? role : `${role}: ${name}`)}\n${wrapped(block.hint)}`,
        )
        .join('\n\n');
    case 'cards':
      return block.cards
        .map(({ head, name, lines }) => [head, name, ...lines].map((text) => wrapped(text)).join('\n'))
        .join('\n\n');
    case 'labels':
      return block.labels.map((lines) => lines.map((text) => wrapped(text)).join('\n')).join('\n\n');
    default:
      return assertNever(block);
  }
}

function headingText({ level, label, text }: HeadingBlock): string {
  const title = wrapped(label === undefined ? text : `${label} ${text}`);
  const longest = Math.max(...title.split('\n').map((line) => line.length));
  if (level === 1) return `\n${title}\n${'='.repeat(longest)}`;
  return level === 2 ? `\n${title}\n${'-'.repeat(longest)}` : title;
}

function entryText({ mark, number, depth, runs }: Entry): string {
  const sign = mark === 'number' ? `${number ?? 1}. ` : mark === 'done' ? '[x] ' : mark === 'open' ? '[ ] ' : '- ';
  const before = '  '.repeat(depth);
  return wrapped(runsText(runs), `${before}${sign}`, `${before}${' '.repeat(sign.length)}`);
}

/** As other tables, but that nothing says what it is about. */
function gridText({ head, rows }: GridBlock): string {
  const record = (cells: TableCells): string => cells.map((runs) => oneLine(runsText(runs))).join(' | ');
  return [
    ...head.map((cells) => wrapped(record(cells), '  ', '    ')),
    ...rows.map((cells) => wrapped(record(cells), '- ', '  ')),
  ].join('\n');
}

/** Columns would not survive a proportional font: the header names once what the parts of each record are. */
function tableText(block: TableBlock): string {
  const { caption, columns } = block;
  const record = (cells: readonly string[]): string => cells.map((text) => oneLine(text)).join(' | ');
  return [
    wrapped(`${caption}:`),
    wrapped(record(columns.map(({ label }) => label)), '  ', '    '),
    ...tableParts(block.rows).flatMap(({ label, rows }) => [
      ...(label === undefined ? [] : [wrapped(`${oneLine(label)}:`, '  ', '    ')]),
      ...rows.map((row) => wrapped(record(row.map(runsText)), '- ', '  ')),
    ]),
  ].join('\n');
}

function outcomeText({ label, status, aside, blocks }: OutcomeBlock): string {
  const head = [label, ...(status === undefined ? [] : [status.text]), ...(aside === undefined ? [] : [aside])].join(
    ' · ',
  );
  return [wrapped(`>> ${head}`), ...blocks.map((block) => indent(blockText(block)))].join('\n');
}

function runsText(runs: readonly TextRun[]): string {
  return cleanText(runs.map(({ text }) => text).join(''));
}

function wrapped(text: string, first = '', rest = first): string {
  return wrapText(cleanText(text), width, first, rest);
}

function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/gu, ', ').trim();
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, '   ');
}
