import { unzipSync, type UnzipFileInfo } from 'fflate';
import { err, ok, type Result } from '../../result';
import { ownValue } from '../../ownValue';
import { onePage, type FileProblem, type FileText } from './fileText';
import { symbolToText } from './symbolFonts';

/** As much of a DOM node as reading needs; browsers and XML libraries all have it. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
  /** Of elements alone. */
  readonly namespaceURI?: string | null;
  readonly localName?: string | null;
  readonly attributes?: ArrayLike<{ readonly nodeName: string; readonly nodeValue: string | null }>;
}

/** Undefined where the text is not well-formed XML. */
export type ParseXml = (text: string) => XmlNode | undefined;

const ELEMENT = 1;
const TEXT = 3;
/** A part that unpacks to more than this is no minutes. */
const LARGEST_PART = 64 * 1024 * 1024;
const TEXT_PARTS: ReadonlySet<string> = new Set([
  'content.xml',
  'META-INF/manifest.xml',
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
]);

interface Reading {
  /** Elements whose text counts where it is not everywhere. */
  readonly only?: ReadonlySet<string>;
  /** What comes before and after the content of an element: it has a line of its own. */
  readonly around: ReadonlySet<string>;
  /** What an element without text stands for. */
  readonly signs: Readonly<Record<string, string>>;
  /** Deleted in tracked changes, comments, the same once more for older programs, read out and not shown, made of when it is written. */
  readonly skipped: ReadonlySet<string>;
}

const odt: Reading = {
  around: new Set(['text:p', 'text:h']),
  // A page that ends within a word puts text:soft-page-break there, which nobody sees.
  signs: { 'text:tab': ' ', 'text:line-break': '\n', 'text:s': ' ' },
  skipped: new Set([
    'text:tracked-changes',
    'office:annotation',
    'office:automatic-styles',
    'office:font-face-decls',
    'office:scripts',
    'office:binary-data',
    'text:script',
    'math:annotation',
    'svg:title',
    'svg:desc',
    'table:title',
    'table:desc',
    ...[
      'table-of-content',
      'alphabetical-index',
      'illustration-index',
      'table-index',
      'object-index',
      'user-index',
    ].map((index) => `text:${index}-source`),
    'text:bibliography-source',
  ]),
};
const docx: Reading = {
  only: new Set(['w:t', 'm:t', 'a:t']),
  around: new Set(['w:p']),
  // Office programs write these characters as elements, whichever way they were put in (ECMA-376 part 1, §17.3.3).
  signs: {
    'w:tab': ' ',
    'w:ptab': ' ',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '\u2011',
    'w:softHyphen': '\u00ad',
  },
  skipped: new Set(['w:del', 'w:moveFrom', 'mc:Fallback']),
};

/** Usual prefixes of the namespaces that are read: a program may choose its own. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
};

/** Words of the body of an OpenDocument or Office Open XML text. Header and footer are other parts and not read. */
export function readOfficeText(bytes: Uint8Array, parseXml: ParseXml): Result<FileText, FileProblem> {
  let parts: Readonly<Record<string, Uint8Array>>;
  const tooLarge: string[] = [];
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!TEXT_PARTS.has(name)) return false;
    if (originalSize > LARGEST_PART) tooLarge.push(name);
    return originalSize <= LARGEST_PART;
  };
  try {
    parts = unzipSync(bytes, { filter });
  } catch {
    // The library throws for every kind of damage; which one does not matter to whoever chose the file.
    return err({ type: 'damaged' });
  }
  if (tooLarge.length > 0) return err({ type: 'tooLarge' });
  const decoder = new TextDecoder();
  const texts = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => (parts[name] ? [decoder.decode(parts[name])] : []));
  if (texts(['META-INF/manifest.xml']).some((manifest) => manifest.includes('encryption-data')))
    return err({ type: 'encrypted' });
  if (parts['content.xml']) return read('odt', texts(['content.xml']), odt, parseXml);
  if (parts['word/document.xml'])
    return read('docx', texts(['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']), docx, parseXml);
  return err({ type: 'foreign' });
}

function read(
  format: 'odt' | 'docx',
  parts: readonly string[],
  reading: Reading,
  parseXml: ParseXml,
): Result<FileText, FileProblem> {
  const documents = parts.map(parseXml);
  if (documents.includes(undefined)) return err({ type: 'damaged' });
  return ok({
    format,
    pages: onePage(documents.map((document) => (document ? textOf(document, reading) : '')).join('\n')),
  });
}

function textOf(root: XmlNode, { only, around, signs, skipped }: Reading): string {
  const parts: string[] = [];
  const hiddenStyles = hiddenStylesOf(root);
  // Of each field that is open, whether its code is being read and not yet what it shows (ECMA-376 part 1, §17.16.18).
  const fields: boolean[] = [];
  const walk = (node: XmlNode, counts: boolean): void => {
    if (node.nodeType === TEXT && counts && !fields.includes(true)) parts.push(node.nodeValue ?? '');
    const name = nameOf(node);
    if (node.nodeType === ELEMENT && (skipped.has(name) || isHidden(node, name, hiddenStyles))) return;
    if (name === 'w:fldChar') turnField(fields, attributeOf(node, 'fldCharType'));
    if (!fields.includes(true)) parts.push(ownValue(signs, name) ?? (name === 'w:sym' ? symbolOf(node) : ''));
    const line = around.has(name) ? '\n' : '';
    parts.push(line);
    for (const child of Array.from(node.childNodes)) walk(child, counts || only?.has(name) === true);
    parts.push(line);
  };
  walk(root, only === undefined);
  return parts.join('');
}

function turnField(fields: boolean[], type: string): void {
  if (type === 'begin') fields.push(true);
  else if (type === 'separate') fields.splice(-1, 1, false);
  else if (type === 'end') fields.pop();
}

function symbolOf(node: XmlNode): string {
  return symbolToText(attributeOf(node, 'font'), attributeOf(node, 'char'));
}

/** What no reader sees does not count: otherwise "nicht" could be hidden in what is said to be word for word the same. */
function isHidden(node: XmlNode, name: string, hiddenStyles: ReadonlySet<string>): boolean {
  switch (name) {
    case 'w:r':
      return childrenOf(node, 'w:rPr').some((properties) =>
        childrenOf(properties, 'w:vanish').some((vanish) => !/^(?:0|false|off)$/u.test(attributeOf(vanish, 'val'))),
      );
    case 'text:hidden-text':
      return attributeOf(node, 'is-hidden') === 'true';
    case 'text:section':
      return attributeOf(node, 'display') === 'none';
    case 'text:p':
    case 'text:h':
    case 'text:span':
      return (
        hiddenStyles.has(attributeOf(node, 'style-name')) ||
        childrenOf(node, 'text:hidden-paragraph').some((hidden) => attributeOf(hidden, 'is-hidden') === 'true')
      );
    default:
      return false;
  }
}

/** Automatic styles of an ODT that hide their text. */
function hiddenStylesOf(root: XmlNode): ReadonlySet<string> {
  const contents = Array.from(root.childNodes).flatMap((content) => childrenOf(content, 'office:automatic-styles'));
  return new Set(
    contents
      .flatMap((styles) => childrenOf(styles, 'style:style'))
      .filter((style) =>
        childrenOf(style, 'style:text-properties').some((text) => attributeOf(text, 'display') === 'none'),
      )
      .map((style) => attributeOf(style, 'name')),
  );
}

function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return Array.from(node.childNodes).filter((child) => nameOf(child) === name);
}

/** Name with the prefix that is usual for its namespace. */
function nameOf({ nodeName, namespaceURI, localName }: XmlNode): string {
  const prefix = PREFIXES[namespaceURI ?? ''];
  return prefix === undefined || !localName ? nodeName : `${prefix}:${localName}`;
}

/** By its name without prefix; `''` where there is none. */
function attributeOf({ attributes }: XmlNode, name: string): string {
  return (
    Array.from(attributes ?? []).find(({ nodeName }) => nodeName.slice(nodeName.indexOf(':') + 1) === name)
      ?.nodeValue ?? ''
  );
}
