import { assertNever } from '../assertNever';
import type { EntriesBlock, GridBlock, RichBlock, TableCells } from './document';
import { escapeHtml } from './escapeHtml';
import { runsHtml } from './htmlRuns';
import type { DocumentImage } from './image';
import { pictureSize } from './rich/pictureSize';
import { boxOf, nestEntries, type EntryItem, type EntryList } from './rich/nestEntries';

/** What only formatted text has. @param textWidth in millimetres */
export function richHtml(block: RichBlock, textWidth: number): string {
  switch (block.kind) {
    case 'subheading':
      return `<h${block.level} class="sub">${runsHtml(block.runs, SUBHEADING_LETTERS)}</h${block.level}>`;
    case 'entries':
      return entriesHtml(block);
    case 'quote':
      return `<blockquote>${block.paragraphs.map((runs) => `<p>${runsHtml(runs)}</p>`).join('')}</blockquote>`;
    case 'grid':
      return gridHtml(block, textWidth);
    default:
      return assertNever(block);
  }
}

/** @param words below it, as HTML */
export function pictureHtml(picture: DocumentImage, words: string, textWidth: number): string {
  const { mediaType, base64, alt } = picture;
  const { width } = pictureSize(picture, textWidth);
  return `<div class="picture"><img alt="${escapeHtml(alt)}" style="width:${width}mm" src="data:${mediaType};base64,${base64}">${words}</div>`;
}

/** Letters that fit a line. */
const SUBHEADING_LETTERS = 58;

function entriesHtml({ entries }: EntriesBlock): string {
  return nestEntries(entries).map(listHtml).join('');
}

function listHtml({ mark, items }: EntryList): string {
  const name = mark === 'number' ? 'ol' : 'ul';
  return `<${name}${mark === 'box' ? ' class="boxes"' : ''}>${items.map(itemHtml).join('')}</${name}>`;
}

function itemHtml({ entry, lists }: EntryItem): string {
  const box = boxOf(entry);
  // As text: Chromium leaves markers out of the structure of a PDF, and whoever listens to it would not hear the number.
  const number = entry.number === undefined ? '' : `<span class="number">${entry.number}.</span> `;
  const boxHtml = box === '' ? '' : `<span class="box">${box}</span> `;
  return `<li>${number}${boxHtml}${runsHtml(entry.runs)}${lists.map(listHtml).join('')}</li>`;
}

/** A column of two letters holds so many; hyphens would not help there. */
const FEWEST_LETTERS = 8;

function gridHtml({ widths, head, rows }: GridBlock, textWidth: number): string {
  const letters = (column: number): number =>
    Math.max(FEWEST_LETTERS, Math.floor((((widths[column] ?? 100) / 100) * (textWidth - ITEM_INDENT) - 3) / 2));
  const rowHtml = (cells: TableCells, open: string, close: string): string =>
    `<tr>${cells.map((runs, column) => `${open}${runsHtml(runs, letters(column))}${close}`).join('')}</tr>`;
  const headRows = head.map((cells) => rowHtml(cells, '<th scope="col">', '</th>')).join('');
  const headHtml = headRows === '' ? '' : `<thead>${headRows}</thead>\n`;
  return `<table class="grid${rows.length <= SHORT ? ' short' : ''}"><colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>
${headHtml}<tbody>
${rows.map((cells) => rowHtml(cells, '<td>', '</td>')).join('\n')}
</tbody></table>`;
}

/** Of an agenda item's text, in millimetres. */
const ITEM_INDENT = 17;

/** Up to this many rows a table is not torn apart. */
const SHORT = 3;

export const richStyles = `
h5, h6 { line-height: 1.2; padding-top: 1mm; break-after: avoid; }
.sub { font-size: 10.5pt; font-weight: 600; margin: 3mm 0 1mm; color: inherit; }
h5.sub, h6.sub { font-size: 10pt; }
h6.sub { font-weight: 500; }
em.italic { font-style: italic; color: inherit; }
a { color: #1d3f95; overflow-wrap: anywhere; }
ol { margin: 0 0 2mm; padding-left: 0; list-style: none; }
ol > li { padding-left: 5.5mm; }
ol > li::marker { content: none; }
li > ul, li > ol { margin: 0.8mm 0 0; }
ul.boxes { list-style: none; padding-left: 0; }
ul.boxes > li { padding-left: 5.5mm; }
ul.boxes > li::marker { content: none; }
.box, .number { display: inline-block; min-width: 5mm; margin-left: -5.5mm; }
.number { color: #1d3f95; }
blockquote { margin: 0 0 2mm; padding-left: 3.5mm; border-left: 1.2pt solid #b9bfd0; color: #33384d; }
blockquote p:last-child { margin-bottom: 0; }
.picture { break-inside: avoid; margin: 1mm 0 2mm; }
.picture img { display: block; max-width: 100%; margin-bottom: 1mm; }
.grid { margin-top: 1mm; }
.grid td, .grid th { overflow-wrap: anywhere; }
.item > ol:has(+ .outcome), .item > blockquote:has(+ .outcome), .item > .grid:has(+ .outcome), .item > .picture:has(+ .outcome) { break-after: avoid; }
`;
