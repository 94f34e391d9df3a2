import { Fragment, Schema, type Mark, type Node } from 'prosemirror-model';
import {
  headingLevel,
  joinAlike,
  lineToText,
  PLAIN_LOOK,
  toLineKind,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../../shared/text/rich/richText';
import { toFileId, toMention } from '../../../shared/text/rich/references';
import { isRowLine, splitCells } from '../../../shared/text/rich/tables';

/** What a line of the editor is; see [Note: rich text is lines]. */
export type LineAttributes = Omit<RichLine, 'runs'>;

export const TEXT: LineAttributes = {
  kind: 'text',
  indent: 0,
  isDone: false,
  file: '',
  isDecorative: false,
  foreign: '',
};

const attrs = {
  kind: { default: 'text' },
  indent: { default: 0 },
  isDone: { default: false },
  file: { default: '' },
  isDecorative: { default: false },
  foreign: { default: '' },
};

/** A heading in a note stands below the note's own, which is of level 2. */
const LEVEL_ABOVE = 2;

/**
 * The editor's document: lines, and nothing that holds other lines. The entry of a checklist is a kind of node of its own because its box is drawn by us,
 * the row of a table because its cells are places for the caret; what lies between them in the text, a tab, is no letter here. A row has the cells that are in its text:
 * where it is shorter than others, writing what is missing would write it on every laptop. A picture is selected as a whole; its letters, what it shows, are
 * written in a dialog.
 * Pages from elsewhere never come here as they are, see `markupToRich`.
 */
export const richSchema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'lines+' },
    line: {
      group: 'lines',
      content: 'text*',
      attrs,
      defining: true,
      parseDOM: ['p', 'div', 'h3', 'h4', 'h5', 'blockquote'].map((tag) => ({ tag, getAttrs: readAttributes })),
      toDOM: (node) => [tagOf(attributesOf(node).kind), domAttributes(node), 0],
    },
    check: {
      group: 'lines',
      content: 'text*',
      attrs,
      defining: true,
      parseDOM: [{ tag: 'p[data-line=check]', priority: 60, getAttrs: readAttributes }],
      toDOM: (node) => ['p', domAttributes(node), 0],
    },
    image: {
      group: 'lines',
      content: 'text*',
      marks: '',
      attrs,
      atom: true,
      isolating: true,
      draggable: true,
      parseDOM: [],
      toDOM: (node) => ['p', domAttributes(node), 0],
    },
    row: {
      group: 'lines',
      content: 'cell+',
      attrs,
      isolating: true,
      selectable: false,
      parseDOM: [],
      toDOM: (node) => ['div', { ...domAttributes(node), role: 'group' }, 0],
    },
    cell: {
      content: 'text*',
      isolating: true,
      selectable: false,
      parseDOM: [],
      toDOM: () => ['div', { 'data-cell': 'true', role: 'group' }, 0],
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => ({ href: dom.getAttribute('href') }) }],
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noreferrer' }, 0],
    },
    mention: {
      attrs: { id: {} },
      inclusive: false,
      parseDOM: [{ tag: 'span[data-mention]', getAttrs: (dom) => ({ id: toMention(dom.dataset['mention']) }) }],
      toDOM: (mark) => ['span', { 'data-mention': String(mark.attrs['id']) }, 0],
    },
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

function tagOf(kind: LineKind): string {
  const level = headingLevel(kind);
  if (level !== undefined) return `h${level + LEVEL_ABOVE}`;
  return kind === 'quote' ? 'blockquote' : 'p';
}

export function domAttributes(node: Node): Record<string, string> {
  const { kind, indent, isDone, file, isDecorative } = attributesOf(node);
  return {
    'data-line': kind,
    ...(indent > 0 && { 'data-indent': `${indent}` }),
    ...(isDone && { 'data-done': 'true' }),
    ...(file !== '' && { 'data-file': file }),
    ...(isDecorative && { 'data-decorative': 'true' }),
  };
}

function readAttributes(dom: HTMLElement): LineAttributes {
  const indent = Number(dom.dataset['indent'] ?? 0);
  return {
    ...TEXT,
    kind: toLineKind(dom.dataset['line']) ?? 'text',
    indent: Number.isInteger(indent) ? indent : 0,
    isDone: dom.dataset['done'] === 'true',
    file: toFileId(dom.dataset['file']),
    isDecorative: dom.dataset['decorative'] === 'true',
  };
}

/** The schema above says what the attributes of a line are; ProseMirror's types do not. */
export function attributesOf(node: Node): LineAttributes {
  return { ...TEXT, ...node.attrs };
}

export function nodeTypeOf(kind: LineKind): 'line' | 'check' | 'row' | 'image' {
  if (kind === 'check' || kind === 'image') return kind;
  return isRowLine(kind) ? 'row' : 'line';
}

export function lineToNode(line: RichLine): Node {
  const { runs, ...attributes } = line;
  const type = nodeTypeOf(attributes.kind);
  const words = (parts: readonly RichRun[]): readonly Node[] =>
    parts.map((run) => richSchema.text(run.text, marksOf(run)));
  const content =
    type === 'row'
      ? splitCells(runs).map((cell) => richSchema.node('cell', null, words(cell)))
      : type === 'image'
        ? textOfLine(lineToText(line))
        : words(runs);
  const node = richSchema.node(type, attributes, content);
  lineByNode.set(node, line);
  return node;
}

function textOfLine(text: string): readonly Node[] {
  return text === '' ? [] : [richSchema.text(text)];
}

export function richToNode(rich: RichText): Node {
  return richSchema.node('doc', null, rich.map(lineToNode));
}

export function richToFragment(rich: RichText): Fragment {
  return Fragment.from(rich.map(lineToNode));
}

/** Lines that were not touched are the very same nodes as before, and so the same lines. */
const lineByNode = new WeakMap<Node, RichLine>();

export function nodeToRich(doc: Node | Fragment): RichText {
  const lines: RichLine[] = [];
  doc.forEach((node) => lines.push(nodeToLine(node)));
  return lines;
}

export function nodeToLine(node: Node): RichLine {
  const known = lineByNode.get(node);
  if (known) return known;
  const runs: RichRun[] = [];
  node.descendants(({ type, text, marks }, at) => {
    if (text !== undefined) runs.push({ text, ...lookOf(marks) });
    else if (type.name === 'cell' && at > 0) runs.push({ text: '\t', ...PLAIN_LOOK });
  });
  const line = { ...attributesOf(node), runs: joinAlike(runs) };
  lineByNode.set(node, line);
  return line;
}

function marksOf({ isBold, isItalic, link, mention }: RichRun): readonly Mark[] {
  return [
    ...(link === '' ? [] : [richSchema.mark('link', { href: link })]),
    ...(mention === '' ? [] : [richSchema.mark('mention', { id: mention })]),
    ...(isBold ? [richSchema.mark('bold')] : []),
    ...(isItalic ? [richSchema.mark('italic')] : []),
  ];
}

export function lookOf(marks: readonly Mark[]): Omit<RichRun, 'text'> {
  const find = (name: string): Mark | undefined => marks.find(({ type }) => type.name === name);
  return {
    isBold: find('bold') !== undefined,
    isItalic: find('italic') !== undefined,
    link: textOf(find('link')?.attrs['href']),
    mention: textOf(find('mention')?.attrs['id']),
  };
}

function textOf(attribute: unknown): string {
  return typeof attribute === 'string' ? attribute : '';
}
