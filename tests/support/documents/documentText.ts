import MarkdownIt from 'markdown-it';
import type { Document, Node } from '@xmldom/xmldom';
import { isElement, readPart } from './officeFiles';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** Visible words of an HTML page in reading order, without what is hidden from screen readers because it is there twice; soft hyphens are no letters. */
export function htmlWords(html: string): readonly string[] {
  const uncounted = html.replace(/<span class="number">\d+\.<\/span>/gu, ' ');
  return htmlWordsCounted(uncounted);
}

/** The same with the numbers of lists, which office files and Markdown count themselves. */
export function htmlWordsCounted(html: string): readonly string[] {
  const body = html.replace(/<head>[\s\S]*<\/head>/u, ' ').replace(/<div[^>]*aria-hidden="true">.*?<\/div>/gu, ' ');
  return words(
    body
      .replace(/<[^>]*>/gu, (tag) => (/^<\/?(?:strong|em|code|span|a|b|i|s)\b/u.test(tag) ? '' : ' '))
      .replace(/&([a-z]+|#\d+);/gu, (entity, name: string) => entities[name] ?? entity)
      .replaceAll('\u00ad', ''),
  );
}

/** Visible words of Markdown as an independent CommonMark renderer understands it. */
export function markdownWords(markdown: string): readonly string[] {
  // <br> is how a table cell breaks its line, <strong> and <em> stand where asterisks are no signs; other HTML never appears in our Markdown unescaped.
  const plain = markdown.replaceAll('<br>', ' ').replace(/(?<=(?<!\\)(?:\\\\)*)<\/?(?:strong|em)>/gu, '');
  return htmlWords(new MarkdownIt({ html: false }).enable(['table', 'strikethrough']).render(withBoxes(plain)));
}

/** Task lists as GitHub shows them; a typed box is escaped. */
function withBoxes(markdown: string): string {
  return markdown.replace(
    /^([>\s]*(?:-|\d+\.)) \[([ x])\] /gmu,
    (_, sign: string, done: string) => `${sign} ${done === 'x' ? '☑' : '☐'} `,
  );
}

export function renderMarkdown(markdown: string): string {
  return new MarkdownIt({ html: true, linkify: false }).render(markdown);
}

/** Words of the body of an OpenDocument text; header and footer are another part. */
export function odtWords(file: Uint8Array): readonly string[] {
  return words(textOf(readPart(file, 'content.xml'), odtMarks).replaceAll('\u00ad', ''));
}

const odtMarks: Readonly<Record<string, string>> = {
  'text:p': '\n',
  'text:h': '\n',
  'text:tab': ' ',
  'text:line-break': '\n',
  'text:s': ' ',
};
// Read out by screen readers, not shown.
const silent = new Set(['svg:title', 'svg:desc', 'table:title', 'w:drawing']);

/** Words of the body of an Office Open XML text. */
export function docxWords(file: Uint8Array): readonly string[] {
  return words(textOf(readPart(file, 'word/document.xml'), docxMarks));
}

const docxMarks: Readonly<Record<string, string>> = { 'w:p': '\n', 'w:tab': ' ', 'w:br': '\n' };

function textOf(document: Document, marks: Readonly<Record<string, string>>): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    if (!isElement(node) && node.nodeType !== 9) return;
    // What is drawn upside down says again what is below.
    if (isElement(node) && (silent.has(node.tagName) || node.hasAttribute('draw:transform'))) return;
    const mark = isElement(node) ? (marks[node.tagName] ?? '') : '';
    parts.push(mark);
    for (const child of Array.from(node.childNodes)) walk(child);
    parts.push(mark);
  };
  walk(document);
  return parts.join('');
}

/**
 * All visible characters in order, but white space and the signs with which writers show structure (bullets, bars, rules, commas
 * between what were lines): what plain text and JSON must have in common with the others.
 */
export function spokenText(words: readonly string[]): string {
  return words
    .join('')
    .replace(/[\s\u00ad\-‐‑–=|·•>_,:]/gu, '')
    .replaceAll('☑', '[x]')
    .replaceAll('☐', '[]');
}

export function plainTextSpoken(text: string): string {
  return spokenText([text]);
}

/** As a program reads the file that knows the kinds of block and nothing of our writers. */
export function jsonSpoken(json: string): string {
  const document: unknown = JSON.parse(json);
  if (!isRecord(document) || !Array.isArray(document['blocks'])) throw new Error('no document');
  const letterhead =
    document['page'] === 'letter' || document['page'] === 'letterAcross' ? visibleTexts(document['letterhead']) : [];
  const blocks = document['blocks'].flatMap((block: unknown) => [
    ...(isRecord(block) && block['level'] === 1 && block['startsPage'] === true ? letterhead : []),
    ...visibleTexts(block),
  ]);
  return spokenText([...visibleTexts({ tlp: document['tlp'] }), ...letterhead, ...blocks]);
}

function visibleTexts(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return visibleKeys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => visibleTexts(item, key));
  if (!isRecord(value)) return [];
  if (typeof value['mark'] === 'string') {
    const { mark, number } = value;
    const sign = mark === 'done' ? '☑' : mark === 'open' ? '☐' : typeof number === 'number' ? `${number}.` : '';
    return [sign, ...visibleTexts(value['runs'])];
  }
  if (value['kind'] === 'signatures' && Array.isArray(value['lines']))
    return value['lines'].flatMap((line: unknown) => visibleTexts({ line, hint: value['hint'] }));
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'logo' || (name === 'role' && 'kind' in value) ? [] : visibleTexts(member, name),
  );
}

const visibleKeys = new Set([
  'tlp',
  'organisation',
  'address',
  'reference',
  'version',
  'label',
  'text',
  'aside',
  'caption',
  'group',
  'term',
  'hint',
  'name',
  'head',
  'lines',
  'line',
  'role',
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
