import { toPlainText } from '../plainText';
import { toFileId, toMention } from './references';
import {
  DEEPEST_INDENT,
  isListLine,
  looksAlike,
  PLAIN_LOOK,
  toLineKind,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from './richText';
import type { MarkupNode } from './markupNode';
import { BLOCKS, isCell, isHeadRow, isSimpleCell, isTableOfValues, spanOf } from './markupTable';
import { isWordComment, isWordMarker, readBox, readWordList } from './wordMarks';
import { toUntrackedLink } from './safeLink';
import { isRowLine } from './tables';

/** What surrounds a text. */
interface Around {
  readonly kind: LineKind;
  readonly indent: number;
  readonly isDone: boolean;
  readonly file: string;
  readonly isDecorative: boolean;
  readonly look: Omit<RichRun, 'text'>;
  /** Kind of the list whose entries come, and how deep it lies. */
  readonly list: { readonly kind: LineKind; readonly depth: number };
  readonly isVerbatim: boolean;
  /** A line of ours: its signs are letters. */
  readonly isOwn: boolean;
  /** Within a table of values: its rows are rows. */
  readonly isTable: boolean;
  /** Within a cell of a row, which is one line. */
  readonly isCell: boolean;
  readonly depth: number;
}

const OUTSIDE: Around = {
  kind: 'text',
  indent: 0,
  isDone: false,
  file: '',
  isDecorative: false,
  look: PLAIN_LOOK,
  list: { kind: 'bullet', depth: -1 },
  isVerbatim: false,
  isOwn: false,
  isTable: false,
  isCell: false,
  depth: 0,
};

/** Nobody writes so deep; a page that is, was made to exhaust the stack. */
const DEEPEST_NODE = 300;

/** Of the words in the place of a picture. */
const LONGEST_ALT = 300;

/** What says nothing as text, with all that is in it. */
const LEFT_OUT = new Set(
  'head script style title meta link template noscript iframe frame frameset object embed applet svg math canvas audio video map select textarea button datalist #comment'.split(
    ' ',
  ),
);

const HEADINGS: Readonly<Record<string, LineKind>> = {
  h1: 'heading1',
  h2: 'heading2',
  h3: 'heading3',
  h4: 'heading3',
  h5: 'heading3',
  h6: 'heading3',
};

/**
 * What of a page from elsewhere (Word, Outlook, Excel, a browser) fits into a rich text: its words, lines, emphasis and addresses. There is no
 * place in the model for anything else, so no script, style or frame can come along, and of a picture only its alternative text. A table of values becomes rows; what only lays out a mail becomes lines.
 */
export function markupToRich(root: MarkupNode): RichText {
  const writer = createLines();
  walk(root, OUTSIDE, writer);
  return writer.finish();
}

function walk(node: MarkupNode, around: Around, lines: LineWriter): void {
  const { name } = node;
  if (name === '#text') {
    const parts = around.isVerbatim ? node.text.split(/\r\n?|\n/u) : [node.text.replace(/[ \t\r\n\f]+/gu, ' ')];
    parts.forEach((part, index) => {
      if (index > 0) lines.end(around);
      lines.add(part, around);
    });
    return;
  }
  if (LEFT_OUT.has(name) || around.depth > DEEPEST_NODE || isHidden(node)) return;
  if (isWordMarker(node) || isWordComment(node)) return;
  if (name === 'img') {
    // What it shows in words: the picture itself is elsewhere, and whoever fetches it is seen there.
    lines.add(node.attribute('alt').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_ALT), around);
    return;
  }
  if (name === 'br') {
    // Within an entry or a heading there is one line.
    if (!around.isCell && (around.kind === 'text' || around.kind === 'quote')) lines.end(around);
    else lines.add(' ', around);
    return;
  }
  const inside = insideOf(node, around);
  const isBlock = BLOCKS.has(name) && !inside.isCell;
  if (isBlock) lines.begin(inside);
  else if (BLOCKS.has(name)) lines.add(' ', inside);
  let cells = 0;
  for (const child of node.children) {
    if (isCell(child) && cells++ > 0 && isOneLine(child, inside)) lines.addTab(inside);
    walk(child, inside, lines);
    if (isCell(child) && inside.isTable) for (let left = spanOf(child); left > 1; left -= 1) lines.addTab(inside);
  }
  if (isBlock) lines.begin(around);
}

/** The blocks of a value are joined, those of a place are lines. */
function isOneLine(cell: MarkupNode, { isTable }: Around): boolean {
  return isTable || isSimpleCell(cell);
}

function insideOf(node: MarkupNode, around: Around): Around {
  const inner = { ...around, depth: around.depth + 1, look: lookOf(node, around.look) };
  const { name } = node;
  const own = toLineKind(node.attribute('data-line'));
  if (own !== undefined && name !== '#text') return { ...inner, ...ownLine(node, own), isOwn: true };
  const heading = HEADINGS[name];
  if (heading !== undefined) return { ...inner, kind: heading, look: { ...inner.look, isBold: false } };
  if (name === 'blockquote') return around.kind === 'text' ? { ...inner, kind: 'quote' } : inner;
  if (name === 'ul' || name === 'ol')
    return { ...inner, list: { kind: name === 'ol' ? 'number' : 'bullet', depth: around.list.depth + 1 } };
  if (name === 'li') return { ...inner, ...entryOf(node, around) };
  if (name === 'table') return { ...inner, isTable: isTableOfValues(node) };
  if (name === 'thead' && around.isTable) return { ...inner, kind: 'headRow' };
  if (name === 'tr' && around.isTable)
    return { ...inner, kind: around.kind === 'headRow' || isHeadRow(node) ? 'headRow' : 'row' };
  if (isCell(node)) return { ...inner, isCell: around.isCell || isOneLine(node, around) };
  if (name === 'pre') return { ...inner, isVerbatim: !around.isCell };
  const word = readWordList(node);
  return word ? { ...inner, ...word } : inner;
}

/** As the editor gives it to the clipboard, the tabs of a row with it. */
function ownLine(
  node: MarkupNode,
  named: LineKind,
): Pick<Around, 'kind' | 'indent' | 'isDone' | 'file' | 'isDecorative' | 'isVerbatim'> {
  const file = named === 'image' ? toFileId(node.attribute('data-file')) : '';
  const kind = named === 'image' && file === '' ? 'text' : named;
  return {
    kind,
    indent: toIndent(Number(node.attribute('data-indent'))),
    isDone: node.attribute('data-done') === 'true',
    file,
    isDecorative: file !== '' && node.attribute('data-decorative') === 'true',
    isVerbatim: isRowLine(kind),
  };
}

function entryOf(node: MarkupNode, { list }: Around): Pick<Around, 'kind' | 'indent' | 'isDone'> {
  const indent = toIndent(list.depth);
  const box = findBox(node, 3);
  const checked = node.attribute('data-checked');
  if (!box && checked === '') return { kind: list.kind, indent, isDone: false };
  return { kind: 'check', indent, isDone: checked === 'true' || box?.has('checked') === true };
}

/** The box before an entry of a checklist. @param depth how many nodes may be around it */
function findBox(node: MarkupNode, depth: number): MarkupNode | undefined {
  for (const child of node.children) {
    if (child.name === '#text' && child.text.trim() === '') continue;
    if (child.name === 'input') return child.attribute('type').toLowerCase() === 'checkbox' ? child : undefined;
    return depth > 0 && ['p', 'label', 'span', 'div'].includes(child.name) ? findBox(child, depth - 1) : undefined;
  }
  return undefined;
}

function lookOf(node: MarkupNode, around: RichRunLook): RichRunLook {
  const style = node.attribute('style');
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const { name } = node;
  const isBold = weight === undefined ? name === 'b' || name === 'strong' || around.isBold : isHeavy(weight);
  const isItalic =
    slant === undefined
      ? name === 'i' || name === 'em' || name === 'cite' || around.isItalic
      : slant === 'italic' || slant === 'oblique';
  const link = name === 'a' ? toUntrackedLink(node.attribute('href')) : around.link;
  const mention = toMention(node.attribute('data-mention')) || around.mention;
  return { isBold, isItalic, link, mention };
}

type RichRunLook = Around['look'];

function isHeavy(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function isHidden(node: MarkupNode): boolean {
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(node.attribute('style'));
}

function toIndent(depth: number): number {
  return Number.isInteger(depth) ? Math.min(Math.max(0, depth), DEEPEST_INDENT) : 0;
}

interface LineWriter {
  /** A line of its own begins, unless one has just begun. */
  readonly begin: (around: Around) => void;
  /** A line ends, be it empty. */
  readonly end: (around: Around) => void;
  readonly add: (text: string, around: Around) => void;
  readonly addTab: (around: Around) => void;
  readonly finish: () => RichText;
}

function createLines(): LineWriter {
  const lines: RichLine[] = [];
  let open = OUTSIDE;
  let runs: RichRun[] = [];

  function close(keepsEmpty: boolean): void {
    const { kind, isDone, runs: trimmed } = boxed(open, trimRuns(runs));
    const indent = isListLine(kind) ? open.indent : 0;
    const [file, isDecorative] = kind === 'image' ? [open.file, open.isDecorative] : ['', false];
    if (trimmed.length > 0 || keepsEmpty || kind === 'image')
      lines.push({ kind, indent, isDone, file, isDecorative, foreign: '', runs: trimmed });
    runs = [];
  }
  function add(text: string, { look }: Around): void {
    const plain = toPlainText(text);
    const last = runs.at(-1);
    // As a browser shows it: white space at the beginning of a line, or behind other, is none.
    const isAfterSpace = last === undefined || /[ \t]$/u.test(last.text);
    const letters = isAfterSpace && plain.startsWith(' ') ? plain.slice(1) : plain;
    if (letters === '') return;
    if (last && looksAlike(last, { text: '', ...look })) runs[runs.length - 1] = { ...last, text: last.text + letters };
    else runs.push({ text: letters, ...look });
  }
  return {
    begin(around) {
      close(false);
      open = around;
    },
    end(around) {
      close(true);
      open = around;
    },
    add,
    addTab: (around) => add('\t', { ...around, look: OUTSIDE.look }),
    finish() {
      close(false);
      return lines;
    },
  };
}

/** An entry that begins with a box is one to check. */
function boxed(open: Around, runs: readonly RichRun[]): Pick<RichLine, 'kind' | 'isDone' | 'runs'> {
  const { kind, isOwn } = open;
  const [first] = runs;
  const box = first && isListLine(kind) && !isOwn ? readBox(first.text) : undefined;
  if (!first || !box) return { kind, isDone: kind === 'check' && open.isDone, runs };
  const [left, ...rest] = [{ ...first, text: first.text.slice(box.length) }, ...runs.slice(1)];
  const words = left.text === '' ? trimStart(rest) : [left, ...rest];
  return { kind: 'check', isDone: box.isDone || (kind === 'check' && open.isDone), runs: words };
}

function trimStart(runs: readonly RichRun[]): readonly RichRun[] {
  const [first, ...rest] = runs;
  return first ? [{ ...first, text: first.text.trimStart() }, ...rest].filter(({ text }) => text !== '') : [];
}

function trimRuns(runs: readonly RichRun[]): readonly RichRun[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const text = last.text.replace(/[ \u00a0]+$/u, '');
  return text === '' ? trimRuns(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}
