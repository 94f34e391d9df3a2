import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { breakListLine } from '../../../shared/text/listLines';
import { DEEPEST_INDENT, isListLine, type LineKind } from '../../../shared/text/rich/richText';
import { attributesOf, lookOf, nodeTypeOf, richSchema, TEXT, type LineAttributes } from './schema';

interface Line {
  readonly node: Node;
  readonly at: number;
}

/** The lines that the selection touches, but for rows of a table and pictures. */
function selectedLines({ doc, selection }: EditorState): readonly Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.isTextblock && !node.isAtom) lines.push({ node, at });
    return false;
  });
  return lines;
}

function setLine(tr: Transaction, { node, at }: Line, change: Partial<LineAttributes>): Transaction {
  const next: LineAttributes = { ...attributesOf(node), ...change };
  const isList = isListLine(next.kind);
  const attributes: LineAttributes = {
    ...next,
    indent: isList ? next.indent : 0,
    isDone: next.kind === 'check' && next.isDone,
    file: '',
    isDecorative: false,
    foreign: next.kind === 'text' ? next.foreign : '',
  };
  return tr.setNodeMarkup(at, richSchema.nodes[nodeTypeOf(attributes.kind)], attributes);
}

export function isLineKind(state: EditorState, kind: LineKind): boolean {
  const lines = selectedLines(state);
  return lines.length > 0 && lines.every(({ node }) => attributesOf(node).kind === kind);
}

/** Makes the selected lines what is asked for, or text again where they all are. */
export function toggleLine(kind: LineKind): Command {
  return (state, dispatch) => {
    const lines = selectedLines(state);
    const next = isLineKind(state, kind) ? 'text' : kind;
    dispatch?.(lines.reduce((tr, line) => setLine(tr, line, { kind: next, foreign: '' }), state.tr));
    return lines.length > 0;
  };
}

export const toggleBold = toggleMark(richSchema.mark('bold').type);
export const toggleItalic = toggleMark(richSchema.mark('italic').type);

/** @param step 1 deeper, -1 less deep. False where the selected lines cannot go there: an entry lies one deeper than the one before at most. */
export function indentLines(step: 1 | -1): Command {
  return (state, dispatch) => {
    const entries = selectedEntries(state);
    const [first] = entries;
    const canDeepen = first !== undefined && attributesOf(first.node).indent < deepestAt(state.doc, first);
    const lines = entries.filter(({ node }) => {
      const { indent } = attributesOf(node);
      return step > 0 ? canDeepen && indent < DEEPEST_INDENT : indent > 0;
    });
    if (lines.length === 0) return false;
    dispatch?.(
      lines.reduce((tr, line) => setLine(tr, line, { indent: attributesOf(line.node).indent + step }), state.tr),
    );
    return true;
  };
}

function selectedEntries(state: EditorState): readonly Line[] {
  return selectedLines(state).filter(({ node }) => isListLine(attributesOf(node).kind));
}

function deepestAt(doc: Node, { at }: Line): number {
  const before = doc.resolve(at).nodeBefore;
  if (!before || !isListLine(attributesOf(before).kind)) return 0;
  return Math.min(attributesOf(before).indent + 1, DEEPEST_INDENT);
}

/**
 * As `indentLines`, with the caret before the first letter of the line alone. Tab stays in the text where an entry cannot go deeper: what is typed next would
 * land elsewhere. Shift+Tab leaves it.
 */
export function indentAtStart(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection;
    if (empty && $from.parentOffset > 0) return false;
    return indentLines(step)(state, dispatch, view) || (step > 0 && selectedEntries(state).length > 0);
  };
}

/** Enter: the next line is of the same list; a heading is followed by text; an empty entry ends its list. */
export const breakLine: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if ($from.depth < 1) return false;
  const tr = state.tr.deleteSelection();
  // A cell is one line.
  if (tr.selection.$from.depth > 1) {
    dispatch?.(tr);
    return true;
  }
  const line: Line = { node: $from.parent, at: $from.before() };
  const { kind, indent, foreign } = attributesOf(line.node);
  if (empty && line.node.content.size === 0 && kind !== 'text') {
    dispatch?.(setLine(state.tr, line, indent > 0 ? { indent: indent - 1 } : { kind: 'text' }));
    return true;
  }
  const isAtEnd = $to.parentOffset === $to.parent.content.size;
  // A list as one types it where nothing can be formatted goes on as such.
  const typed = kind === 'text' && empty ? breakListLine($from.parent.textBetween(0, $from.parentOffset)) : undefined;
  if (typed) {
    tr.delete($from.pos - typed.removed, $from.pos);
    if (typed.removed === 0) tr.split(tr.selection.from).insertText(typed.inserted.slice(1));
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  const isHeading = kind.startsWith('heading');
  const next: LineAttributes = {
    ...TEXT,
    kind: isHeading && isAtEnd ? 'text' : kind,
    indent,
    foreign: isAtEnd ? '' : foreign,
  };
  const at = tr.selection.from;
  const type = richSchema.nodes[nodeTypeOf(next.kind)];
  // Before a heading begins a line above it.
  if (isHeading && empty && $from.parentOffset === 0 && !isAtEnd) {
    dispatch?.(tr.insert(line.at, richSchema.node('line')).scrollIntoView());
    return true;
  }
  dispatch?.(tr.split(at, 1, [{ type, attrs: next }]).scrollIntoView());
  return true;
};

/** Backspace before the first letter: first out of the list, heading or quote, then to the line before. */
export const unwrapLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if ($from.depth < 1) return false;
  const line: Line = { node: $from.parent, at: $from.before() };
  const { kind, indent } = attributesOf(line.node);
  if (!empty || $from.parentOffset > 0 || kind === 'text') return false;
  dispatch?.(setLine(state.tr, line, indent > 0 ? { indent: indent - 1 } : { kind: 'text' }));
  return true;
};

export const toggleDone: Command = (state, dispatch) => {
  const lines = selectedLines(state).filter(({ node }) => attributesOf(node).kind === 'check');
  if (lines.length === 0) return false;
  const isDone = lines.some(({ node }) => !attributesOf(node).isDone);
  dispatch?.(lines.reduce((tr, line) => setLine(tr, line, { isDone }), state.tr));
  return true;
};

/** @param at position of the entry. */
export function setDone(state: EditorState, at: number): Transaction | undefined {
  const node = state.doc.nodeAt(at);
  return node ? setLine(state.tr, { node, at }, { isDone: !attributesOf(node).isDone }) : undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What of the selection has a value: around a caret all letters that have the same one. */
function stretchAround(state: EditorState, valueOf: (node: Node) => string): Stretch & { readonly value: string } {
  const { from, to, $from, empty } = state.selection;
  const of = (node: Node | null): string => (node ? valueOf(node) : '');
  const value = of($from.nodeAfter) || of($from.nodeBefore);
  if (!empty || value === '') return { from, to, value };
  const range = { from, to, value };
  $from.parent.forEach((node, offset) => {
    if (valueOf(node) !== value) return;
    const start = $from.start() + offset;
    if (start <= range.to && start + node.nodeSize >= range.from) {
      range.from = Math.min(range.from, start);
      range.to = Math.max(range.to, start + node.nodeSize);
    }
  });
  return range;
}

/** What of the selection is a link: around a caret the whole of it. */
export function linkAround(state: EditorState): Stretch & { readonly href: string } {
  const { value, ...range } = stretchAround(state, (node) => lookOf(node.marks).link);
  return { ...range, href: value };
}

/** The same for the name of a record. */
export function mentionAround(state: EditorState): Stretch & { readonly id: string } {
  const { value, ...range } = stretchAround(state, (node) => lookOf(node.marks).mention);
  return { ...range, id: value };
}

/** The letters stay. */
export const removeMention: Command = (state, dispatch) => {
  const { from, to } = mentionAround(state);
  dispatch?.(state.tr.removeMark(from, to, richSchema.mark('mention', { id: '' }).type));
  return true;
};

/** Without words of its own the address stands for itself. @param href `''` takes the link away */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    // Not of a picture.
    if (state.selection.$from.depth < 1) return false;
    const { from, to } = linkAround(state);
    const mark = richSchema.mark('link', { href });
    const { tr } = state;
    if (href === '') tr.removeMark(from, to, mark.type);
    else if (from === to) tr.insert(from, richSchema.text(href.replace(/^mailto:/iu, ''), [mark]));
    else tr.removeMark(from, to, mark.type).addMark(from, to, mark);
    tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(to))).removeStoredMark(mark.type);
    dispatch?.(tr);
    return true;
  };
}
