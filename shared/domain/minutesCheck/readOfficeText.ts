import { unzipSync, type UnzipFileInfo } from 'fflate';
import { err, ok, type Result } from '../../result';
import { onePage, type FileProblem, type FileText } from './fileText';

/** As much of a DOM node as reading needs; browsers and XML libraries all have it. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
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
  readonly only?: string;
  readonly marks: Readonly<Record<string, string>>;
  /** Deleted in tracked changes, comments, the same once more for older programs, read out and not shown. */
  readonly skipped: ReadonlySet<string>;
}

const odt: Reading = {
  marks: { 'text:p': '\n', 'text:h': '\n', 'text:tab': ' ', 'text:line-break': '\n', 'text:s': ' ' },
  skipped: new Set([
    'text:tracked-changes',
    'office:annotation',
    'office:automatic-styles',
    'office:font-face-decls',
    'office:scripts',
    'svg:title',
    'svg:desc',
    'table:title',
    'table:desc',
  ]),
};
const docx: Reading = {
  only: 'w:t',
  marks: { 'w:p': '\n', 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' },
  skipped: new Set(['w:del', 'w:moveFrom', 'mc:Fallback']),
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

function textOf(root: XmlNode, { only, marks, skipped }: Reading): string {
  const parts: string[] = [];
  const walk = (node: XmlNode, counts: boolean): void => {
    if (node.nodeType === TEXT && counts) parts.push(node.nodeValue ?? '');
    if (node.nodeType === ELEMENT && skipped.has(node.nodeName)) return;
    const mark = marks[node.nodeName] ?? '';
    parts.push(mark);
    for (const child of Array.from(node.childNodes)) walk(child, counts || node.nodeName === only);
    parts.push(mark);
  };
  walk(root, only === undefined);
  return parts.join('');
}
