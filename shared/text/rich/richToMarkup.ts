import { headingLevel, isListLine, type RichLine, type RichRun, type RichText } from './richText';
import { isRowLine, splitCells } from './tables';

/**
 * A rich text for the clipboard, as other programs understand it: entries in lists, cells in tables. What `markupToRich` would not read from that it is told
 * beside it, so that what is copied here and pasted here is the same.
 * @param isRed whether it is TLP:RED, which its names say of themselves
 */
export function richToMarkup(rich: RichText, isRed = false): string {
  const markup = groupsMarkup(rich);
  // Signs of the text are written as entities, so this is nowhere but in a name's element.
  return isRed ? markup.replaceAll('<span data-mention=', `<span ${OF_RED}="true" data-mention=`) : markup;
}

/** Says of a name that is copied that its text is TLP:RED. */
export const OF_RED = 'data-red';

function groupsMarkup(rich: RichText): string {
  let markup = '';
  for (let at = 0; at < rich.length;) {
    const end = endOfGroup(rich, at);
    const lines = rich.slice(at, end);
    const kind = rich[at]?.kind ?? 'text';
    if (isListLine(kind)) markup += listMarkup(lines);
    else if (isRowLine(kind)) markup += `<table><tbody>${lines.map(rowMarkup).join('')}</tbody></table>`;
    else markup += lines.map(lineMarkup).join('');
    at = end;
  }
  return markup;
}

/** Entries that follow one another are one list, whatever they are, and rows are one table. */
function endOfGroup(rich: RichText, start: number): number {
  const groupOf = (line: RichLine | undefined): string =>
    line === undefined ? '' : isListLine(line.kind) ? 'list' : isRowLine(line.kind) ? 'table' : 'line';
  let end = start + 1;
  while (end < rich.length && groupOf(rich[end]) === groupOf(rich[start])) end += 1;
  return end;
}

function lineMarkup(line: RichLine): string {
  const level = headingLevel(line.kind);
  const tag = level !== undefined ? `h${level}` : line.kind === 'quote' ? 'blockquote' : 'p';
  return `<${tag}${attributesOf(line)}>${runsMarkup(line.runs)}</${tag}>`;
}

/** A list of an entry lies within that entry. */
function listMarkup(lines: RichText): string {
  let markup = '';
  const open: { readonly tag: string; hasEntry: boolean }[] = [];
  const close = (): void => {
    const list = open.pop();
    if (list) markup += `${list.hasEntry ? '</li>' : ''}</${list.tag}>`;
  };
  for (const line of lines) {
    const tag = line.kind === 'number' ? 'ol' : 'ul';
    while (open.length > line.indent + 1) close();
    if (open.length === line.indent + 1 && open.at(-1)?.tag !== tag) close();
    while (open.length <= line.indent) {
      open.push({ tag, hasEntry: false });
      markup += `<${tag}>`;
    }
    const list = open.at(-1);
    if (list?.hasEntry === true) markup += '</li>';
    if (list) list.hasEntry = true;
    markup += `<li${attributesOf(line)}>${runsMarkup(line.runs)}`;
  }
  while (open.length > 0) close();
  return markup;
}

function rowMarkup(line: RichLine): string {
  const tag = line.kind === 'headRow' ? 'th' : 'td';
  const cells = splitCells(line.runs).map((cell) => `<${tag}>${runsMarkup(cell)}</${tag}>`);
  return `<tr${attributesOf(line)}>${cells.join('')}</tr>`;
}

function attributesOf({ kind, indent, isDone, file, isDecorative }: RichLine): string {
  return [
    ` data-line="${kind}"`,
    indent > 0 ? ` data-indent="${indent}"` : '',
    isDone ? ' data-done="true"' : '',
    file === '' ? '' : ` data-file="${escape(file)}"`,
    isDecorative ? ' data-decorative="true"' : '',
  ].join('');
}

function runsMarkup(runs: readonly RichRun[]): string {
  return runs
    .map(({ text, isBold, isItalic, link, mention }) => {
      let markup = escape(text);
      if (isItalic) markup = `<em>${markup}</em>`;
      if (isBold) markup = `<strong>${markup}</strong>`;
      if (mention !== '') markup = `<span data-mention="${escape(mention)}">${markup}</span>`;
      return link === '' ? markup : `<a href="${escape(link)}">${markup}</a>`;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
