import { Fragment, Schema, type Mark, type Node } from 'prosemirror-model';
import {
  headingLevel,
  toLineKind,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../../shared/text/rich/richText';

/** What a line of the editor is; see [Note: rich text is lines]. */
export type LineAttributes = Pick<RichLine, 'kind' | 'indent' | 'isDone' | 'foreign'>;

const TEXT: LineAttributes = { kind: 'text', indent: 0, isDone: false, foreign: '' };

const attrs = {
  kind: { default: 'text' },
  indent: { default: 0 },
  isDone: { default: false },
  foreign: { default: '' },
};

/** A heading in a note stands below the note's own, which is of level 2. */
const LEVEL_ABOVE = 2;

/**
 * The editor's document: lines, and nothing that holds other lines. The entry of a checklist is a kind of node of its own because its box is drawn by us.
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
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => ({ href: dom.getAttribute('href') }) }],
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noreferrer' }, 0],
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
  const { kind, indent, isDone } = attributesOf(node);
  return {
    'data-line': kind,
    ...(indent > 0 && { 'data-indent': `${indent}` }),
    ...(isDone && { 'data-done': 'true' }),
  };
}

function readAttributes(dom: HTMLElement): LineAttributes {
  const indent = Number(dom.dataset['indent'] ?? 0);
  return {
    kind: toLineKind(dom.dataset['line']) ?? 'text',
    indent: Number.isInteger(indent) ? indent : 0,
    isDone: dom.dataset['done'] === 'true',
    foreign: '',
  };
}

/** The schema above says what the attributes of a line are; ProseMirror's types do not. */
export function attributesOf(node: Node): LineAttributes {
  return { ...TEXT, ...node.attrs };
}

export function nodeTypeOf(kind: LineKind): 'line' | 'check' {
  return kind === 'check' ? 'check' : 'line';
}

function lineToNode({ kind, indent, isDone, foreign, runs }: RichLine): Node {
  const words = runs.map((run) => richSchema.text(run.text, marksOf(run)));
  return richSchema.node(nodeTypeOf(kind), { kind, indent, isDone, foreign }, words);
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

function nodeToLine(node: Node): RichLine {
  const known = lineByNode.get(node);
  if (known) return known;
  const runs: RichRun[] = [];
  node.forEach(({ text, marks }) => {
    if (text !== undefined) runs.push({ text, ...lookOf(marks) });
  });
  const line = { ...attributesOf(node), runs };
  lineByNode.set(node, line);
  return line;
}

function marksOf({ isBold, isItalic, link }: RichRun): readonly Mark[] {
  return [
    ...(link === '' ? [] : [richSchema.mark('link', { href: link })]),
    ...(isBold ? [richSchema.mark('bold')] : []),
    ...(isItalic ? [richSchema.mark('italic')] : []),
  ];
}

function lookOf(marks: readonly Mark[]): Omit<RichRun, 'text'> {
  const find = (name: string): Mark | undefined => marks.find(({ type }) => type.name === name);
  return { isBold: find('bold') !== undefined, isItalic: find('italic') !== undefined, link: linkOf(find('link')) };
}

function linkOf(mark: Mark | undefined): string {
  const href: unknown = mark?.attrs['href'];
  return typeof href === 'string' ? href : '';
}
