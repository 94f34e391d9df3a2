import { assertNever } from '../../assertNever';
import { boxOf } from '../../documents/rich/nestEntries';
import { tableParts } from '../../documents/tableParts';
import {
  documentToPlainText,
  type DocumentBlock,
  type DocumentModel,
  type Letterhead,
  type TextRun,
} from '../../documents';

/**
 * How a file puts words together: `blocks` as the words appear in office files, which count their lists themselves, `counted` as they appear on pages
 * and in Markdown, where the numbers are words, `mail` as plain text writes them, with commas and colons of its own.
 */
export type TextForm = 'blocks' | 'counted' | 'mail';

/** What a block says, in the order in which every writer says it; lines parted by line feeds. */
export function blockText(block: DocumentBlock, form: TextForm, model: DocumentModel): string {
  if (form !== 'mail') return wordsOf(block, form);
  const { tlp: _tlp, ...rest } = model;
  return documentToPlainText({ ...rest, page: 'cards', blocks: [block] });
}

export function letterheadText({ organisation, address, reference, version }: Letterhead): string {
  return [organisation, ...address, reference, version].join('\n');
}

function wordsOf(block: DocumentBlock, form: 'blocks' | 'counted'): string {
  switch (block.kind) {
    case 'heading':
      return lines(block.label, block.text);
    case 'paragraph':
      return runsText(block.runs);
    case 'list':
      return lines(...block.items.map(runsText));
    case 'subheading':
      return runsText(block.runs);
    case 'entries':
      return lines(
        ...block.entries.map((entry) => {
          const number = form === 'counted' && entry.number !== undefined ? `${entry.number}. ` : '';
          return `${number}${boxOf(entry)} ${runsText(entry.runs)}`;
        }),
      );
    case 'quote':
      return lines(...block.paragraphs.map(runsText));
    case 'grid':
      return lines(...[...block.head, ...block.rows].flatMap((cells) => cells.map(runsText)));
    case 'definitions':
      return lines(block.caption, ...block.pairs.flatMap(({ term, runs }) => [term, runsText(runs)]));
    case 'table':
      return lines(
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...tableParts(block.rows).flatMap(({ label, rows }) => [label, ...rows.flatMap((row) => row.map(runsText))]),
      );
    case 'outcome':
      return lines(block.label, block.status?.text, block.aside, ...block.blocks.map((inner) => wordsOf(inner, form)));
    case 'signatures':
      return lines(...block.lines.flatMap(({ role, name }) => [name === '' ? role : `${role}: ${name}`, block.hint]));
    case 'cards':
      return lines(...block.cards.flatMap(({ head, name, lines: below }) => [head, name, ...below]));
    case 'labels':
      return lines(...block.labels.flat());
    default:
      return assertNever(block);
  }
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('\n');
}

function runsText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
