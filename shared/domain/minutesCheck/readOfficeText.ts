import { err, ok, type Result } from '../../result';
import { readParts, readXml, type XmlAttribute, type XmlBudget, type XmlHandlers, type XmlName } from '../officeFile';
import { LONGEST_TEXT, onePage, textTooLong, type FileProblem, type FileText } from './fileText';
import { symbolToText } from './symbolFonts';

/** Elements and attributes of all parts together. Minutes of a hundred pages have about a hundred thousand. */
const MOST_NODES = 1_000_000;
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
  readonly signs: ReadonlyMap<string, string>;
  /** Deleted in tracked changes, comments, the same once more for older programs, read out and not shown, made of when it is written. */
  readonly skipped: ReadonlySet<string>;
}

const odt: Reading = {
  around: new Set(['text:p', 'text:h']),
  // A page that ends within a word puts text:soft-page-break there, which nobody sees.
  signs: new Map([
    ['text:tab', ' '],
    ['text:line-break', '\n'],
    ['text:s', ' '],
  ]),
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
  signs: new Map([
    ['w:tab', ' '],
    ['w:ptab', ' '],
    ['w:br', '\n'],
    ['w:cr', '\n'],
    ['w:noBreakHyphen', '\u2011'],
    ['w:softHyphen', '\u00ad'],
  ]),
  skipped: new Set(['w:del', 'w:moveFrom', 'mc:Fallback']),
};

/** Usual prefixes of the namespaces that are read: a program may choose its own. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
]);

/**
 * Words of the body of an OpenDocument or Office Open XML text. Header and footer are other parts and not read.
 * @param mostNodes elements and attributes that are read; what has more is too large
 */
export function readOfficeText(bytes: Uint8Array, mostNodes = MOST_NODES): Result<FileText, FileProblem> {
  const read = readParts(bytes, TEXT_PARTS);
  if (!read.ok) return err(read.error);
  const parts = (...names: readonly string[]): readonly Uint8Array[] =>
    names.flatMap((name) => read.value.get(name) ?? []);
  if (parts('META-INF/manifest.xml').some((part) => new TextDecoder().decode(part).includes('encryption-data')))
    return err({ type: 'encrypted' });
  if (read.value.has('content.xml')) return textOfParts('odt', parts('content.xml'), odt, mostNodes);
  if (read.value.has('word/document.xml'))
    return textOfParts('docx', parts('word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'), docx, mostNodes);
  return err({ type: 'foreign' });
}

function textOfParts(
  format: 'odt' | 'docx',
  parts: readonly Uint8Array[],
  reading: Reading,
  mostNodes: number,
): Result<FileText, FileProblem> {
  const budget: XmlBudget = { nodes: mostNodes };
  const texts: string[] = [];
  for (const part of parts) {
    const styles = collectHiddenStyles();
    const said = collectText(reading, styles.collected());
    // Styles first, wherever they stand.
    const found = format === 'odt' ? readXml(part, { nodes: mostNodes }, styles.handlers) : ok(undefined);
    const read = found.ok ? readXml(part, budget, said.handlers) : found;
    if (!read.ok) return err(read.error);
    texts.push(said.collected());
  }
  const text = texts.join('\n');
  return text.length > LONGEST_TEXT ? err(textTooLong) : ok({ format, pages: onePage(text) });
}

interface OpenElement {
  readonly name: string;
  /** Text in it is what the document says. */
  readonly counts: boolean;
  /** What was there before it: where it turns out to be hidden, that is what remains. */
  readonly partsBefore: number;
  readonly fieldBefore: Field | undefined;
  isHidden: boolean;
}

/** A field that is open, and those around it (ECMA-376 part 1, §17.16.18). */
interface Field {
  readonly outer: Field | undefined;
  /** Its code is being read, or that of one around it, and not yet what it shows. */
  readonly isCode: boolean;
}

interface Collector<T> {
  readonly handlers: XmlHandlers;
  readonly collected: () => T;
}

/** What the elements say, but for what no reader sees: otherwise "nicht" could be hidden in what is said to be word for word the same. */
function collectText({ only, around, signs, skipped }: Reading, hiddenStyles: ReadonlySet<string>): Collector<string> {
  const parts: string[] = [];
  const open: OpenElement[] = [];
  /** How deep within a skipped element; 0 outside of any. */
  let skipping = 0;
  let field: Field | undefined;
  const enter = (element: XmlName, attributes: readonly XmlAttribute[]): void => {
    const name = usualName(element);
    if (skipping === 0) hideAround(open, name, attributes);
    if (skipping > 0 || skipped.has(name) || isHidden(name, attributes, hiddenStyles)) {
      skipping += 1;
      return;
    }
    const before = { partsBefore: parts.length, fieldBefore: field };
    if (name === 'w:fldChar') field = turnField(field, attributeOf(attributes, 'w:fldCharType'));
    if (field?.isCode !== true) parts.push(signs.get(name) ?? (name === 'w:sym' ? symbolOf(attributes) : ''));
    if (around.has(name)) parts.push('\n');
    const counts = open.at(-1)?.counts ?? only === undefined;
    open.push({ ...before, name, counts: counts || only?.has(name) === true, isHidden: false });
  };
  const leave = (): void => {
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    const element = open.pop();
    if (element?.isHidden === true) {
      parts.length = element.partsBefore;
      field = element.fieldBefore;
    } else if (element && around.has(element.name)) parts.push('\n');
  };
  const say = (text: string): void => {
    if (skipping === 0 && open.at(-1)?.counts === true && field?.isCode !== true) parts.push(text);
  };
  return { handlers: { open: enter, close: leave, text: say }, collected: () => parts.join('') };
}

/** An element can say within that all of it is hidden. */
function hideAround(open: readonly OpenElement[], name: string, attributes: readonly XmlAttribute[]): void {
  const parent = open.at(-1);
  const grandparent = open.at(-2);
  if (name === 'w:vanish' && parent?.name === 'w:rPr' && grandparent?.name === 'w:r') {
    if (!/^(?:0|false|off)$/u.test(attributeOf(attributes, 'w:val'))) grandparent.isHidden = true;
  } else if (name === 'text:hidden-paragraph' && parent && STYLED.has(parent.name)) {
    if (attributeOf(attributes, 'text:is-hidden') === 'true') parent.isHidden = true;
  }
}

function turnField(field: Field | undefined, type: string): Field | undefined {
  if (type === 'begin') return { outer: field, isCode: true };
  if (type === 'separate') return field && { outer: field.outer, isCode: field.outer?.isCode === true };
  return type === 'end' ? field?.outer : field;
}

function symbolOf(attributes: readonly XmlAttribute[]): string {
  return symbolToText(attributeOf(attributes, 'w:font'), attributeOf(attributes, 'w:char'));
}

function isHidden(name: string, attributes: readonly XmlAttribute[], hiddenStyles: ReadonlySet<string>): boolean {
  if (name === 'text:hidden-text') return attributeOf(attributes, 'text:is-hidden') === 'true';
  if (name === 'text:section') return attributeOf(attributes, 'text:display') === 'none';
  return STYLED.has(name) && hiddenStyles.has(attributeOf(attributes, 'text:style-name'));
}

const STYLED: ReadonlySet<string> = new Set(['text:p', 'text:h', 'text:span']);
const STYLE_PATH = ['office:automatic-styles', 'style:style', 'style:text-properties'];

/** Automatic styles of an ODT that hide their text. */
function collectHiddenStyles(): Collector<ReadonlySet<string>> {
  const names = new Set<string>();
  const open: string[] = [];
  let style = '';
  const enter = (element: XmlName, attributes: readonly XmlAttribute[]): void => {
    open.push(usualName(element));
    // Below the root, whatever that is called.
    const path = open.slice(1);
    if (path.length > STYLE_PATH.length || path.some((name, index) => name !== STYLE_PATH[index])) return;
    if (path.length === 2) style = attributeOf(attributes, 'style:name');
    if (path.length === 3 && attributeOf(attributes, 'text:display') === 'none') names.add(style);
  };
  const leave = (): void => {
    open.pop();
  };
  return { handlers: { open: enter, close: leave, text: () => undefined }, collected: () => names };
}

/** Name with the prefix that is usual for its namespace. */
function usualName({ name, uri, local }: XmlName): string {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? name : `${prefix}:${local}`;
}

/** By its usual name; `''` where there is none. */
function attributeOf(attributes: readonly XmlAttribute[], name: string): string {
  return attributes.find((attribute) => usualName(attribute) === name)?.value ?? '';
}
