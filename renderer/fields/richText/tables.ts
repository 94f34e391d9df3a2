import type { Node } from 'prosemirror-model';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { richLine } from '../../../shared/text/rich/richText';
import { attributesOf, lineToNode, richSchema } from './schema';

/** Where the caret is in a table: rows that follow one another. */
interface Place {
  /** Number of the table's first row among all lines, and of the one behind its last. */
  readonly first: number;
  readonly end: number;
  /** Number of the caret's row among all lines, and of its cell in it. */
  readonly row: number;
  readonly cell: number;
  /** Cells of the widest row. */
  readonly columns: number;
}

export function placeInTable({ doc, selection: { $head } }: EditorState): Place | undefined {
  if ($head.depth < 2) return undefined;
  const row = $head.index(0);
  const isRow = (index: number): boolean => doc.maybeChild(index)?.type.name === 'row';
  let [first, end] = [row, row + 1];
  while (isRow(first - 1)) first -= 1;
  while (isRow(end)) end += 1;
  let columns = 1;
  for (let at = first; at < end; at += 1) columns = Math.max(columns, doc.child(at).childCount);
  return { first, end, row, cell: $head.index(1), columns };
}

/** Where a line begins; behind the last, where the document ends. */
function startOf(doc: Node, line: number): number {
  let at = 0;
  for (let index = 0; index < line; index += 1) at += doc.child(index).nodeSize;
  return at;
}

/** Where the letters of a cell begin; of the last one where the row is shorter. */
function insideCell(doc: Node, line: number, cell: number): number {
  const row = doc.child(line);
  let at = startOf(doc, line) + 2;
  for (let index = 0; index < Math.min(cell, row.childCount - 1); index += 1) at += row.child(index).nodeSize;
  return at;
}

function toCell(tr: Transaction, line: number, cell: number): Transaction {
  const start = insideCell(tr.doc, line, cell);
  const size = tr.doc.resolve(start).parent.content.size;
  return tr.setSelection(TextSelection.create(tr.doc, start + size)).scrollIntoView();
}

function emptyRow(columns: number, kind: 'row' | 'headRow' = 'row'): Node {
  return lineToNode(richLine(kind, '\t'.repeat(columns - 1)));
}

/** Three columns, a head and two rows, behind the line of the caret or in the place of an empty one; behind it goes on what one writes next. */
export const insertTable: Command = (state, dispatch) => {
  if (placeInTable(state)) return false;
  const { doc, selection } = state;
  // A picture that is selected stays.
  const line = (selection instanceof NodeSelection ? selection.$from : selection.$head).index(0);
  const isEmpty = doc.child(line).content.size === 0 && !doc.child(line).isAtom;
  const [from, to] = [startOf(doc, isEmpty ? line : line + 1), startOf(doc, line + 1)];
  const rows = [emptyRow(3, 'headRow'), emptyRow(3), emptyRow(3)];
  const isLast = line === doc.childCount - 1;
  const tr = state.tr.replaceWith(from, to, isLast ? [...rows, richSchema.node('line')] : rows);
  dispatch?.(toCell(tr, isEmpty ? line : line + 1, 0));
  return true;
};

/** A command for where the caret is in a table; elsewhere the key keeps its meaning. */
function inTable(change: (tr: Transaction, place: Place, state: EditorState) => Transaction | undefined): Command {
  return (state, dispatch) => {
    const place = placeInTable(state);
    const tr = place && change(state.tr, place, state);
    if (tr) dispatch?.(tr);
    return tr !== undefined;
  };
}

/** @param below 1: under the row of the caret, 0: above it */
export function addRow(below: 0 | 1): Command {
  return inTable((tr, { row, cell, columns }) =>
    toCell(tr.insert(startOf(tr.doc, row + below), emptyRow(columns)), row + below, cell),
  );
}

export const deleteRow = inTable((tr, place) => removeRows(tr, place, place.row, place.row + 1));
export const deleteTable = inTable((tr, place) => removeRows(tr, place, place.first, place.end));

function removeRows(tr: Transaction, { first, end, cell }: Place, from: number, to: number): Transaction {
  const [start, behind] = [startOf(tr.doc, from), startOf(tr.doc, to)];
  const isAll = to - from === tr.doc.childCount;
  if (isAll) tr.replaceWith(start, behind, richSchema.node('line'));
  else tr.delete(start, behind);
  const left = end - first - (to - from);
  if (left === 0) return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size))));
  return toCell(tr, Math.min(from, first + left - 1), cell);
}

/** @param behind 1: right of the cell of the caret, 0: left of it */
export function addColumn(behind: 0 | 1): Command {
  return inTable((tr, { first, end, row, cell }) => {
    for (let line = end - 1; line >= first; line -= 1) {
      const { childCount } = tr.doc.child(line);
      // A row that ends before has nothing there that could move.
      if (childCount < cell + behind) continue;
      const at = cell + behind < childCount ? insideCell(tr.doc, line, cell + behind) - 1 : endOfRow(tr.doc, line);
      tr.insert(at, richSchema.node('cell'));
    }
    return toCell(tr, row, cell + behind);
  });
}

export const deleteColumn = inTable((tr, place) => {
  const { first, end, row, cell, columns } = place;
  if (columns === 1) return removeRows(tr, place, first, end);
  for (let line = end - 1; line >= first; line -= 1) {
    const { childCount } = tr.doc.child(line);
    if (cell >= childCount) continue;
    const from = insideCell(tr.doc, line, cell) - 1;
    const to = from + tr.doc.child(line).child(cell).nodeSize;
    // A row has a cell at least.
    if (childCount === 1) tr.delete(from + 1, to - 1);
    else tr.delete(from, to);
  }
  return toCell(tr, row, Math.max(0, cell - 1));
});

function endOfRow(doc: Node, line: number): number {
  return startOf(doc, line + 1) - 1;
}

export function isHeadRow(state: EditorState): boolean {
  const place = placeInTable(state);
  return place !== undefined && attributesOf(state.doc.child(place.first)).kind === 'headRow';
}

/** Makes the first row of the table its head, or a row like others. */
export const toggleHead = inTable((tr, { first }, state) =>
  tr.setNodeMarkup(startOf(tr.doc, first), undefined, {
    ...attributesOf(tr.doc.child(first)),
    kind: isHeadRow(state) ? 'row' : 'headRow',
  }),
);

/** Tab: to the next cell, behind the last one to a new row. Where others have a cell and this row does not, it gets one. */
export const nextCell = inTable((tr, { row, cell, end, columns }) => {
  const { childCount } = tr.doc.child(row);
  if (cell + 1 < childCount) return toCell(tr, row, cell + 1);
  if (childCount < columns) return toCell(tr.insert(endOfRow(tr.doc, row), richSchema.node('cell')), row, cell + 1);
  if (row + 1 < end) return toCell(tr, row + 1, 0);
  return toCell(tr.insert(startOf(tr.doc, end), emptyRow(columns)), end, 0);
});

/** Shift+Tab; before the first cell the key leaves the field. */
export const previousCell = inTable((tr, { row, cell, first }) => {
  if (cell > 0) return toCell(tr, row, cell - 1);
  return row > first ? toCell(tr, row - 1, tr.doc.child(row - 1).childCount - 1) : undefined;
});

/** Enter: to the cell below, behind the last row to a new one; out of the table where the last row is empty. */
export const cellBelow = inTable((tr, { first, end, row, cell, columns }) => {
  if (row + 1 < end) return toCell(tr, row + 1, cell);
  if (row === first || tr.doc.child(row).textContent !== '')
    return toCell(tr.insert(startOf(tr.doc, end), emptyRow(columns)), end, cell);
  const start = startOf(tr.doc, row);
  const isLast = end === tr.doc.childCount;
  tr.delete(start, startOf(tr.doc, end));
  if (isLast) tr.insert(start, richSchema.node('line'));
  return tr.setSelection(Selection.near(tr.doc.resolve(start), 1)).scrollIntoView();
});

/** Backspace before the first letter of a cell deletes nothing, but a row that is empty; before the line behind a table it goes into it. */
export const backInTable: Command = (state, dispatch) => {
  const { doc, selection } = state;
  const { $head, empty } = selection;
  if (!empty || $head.parentOffset > 0) return false;
  const place = placeInTable(state);
  if (place) {
    const isEmptyRow = place.cell === 0 && doc.child(place.row).textContent === '' && place.row > place.first;
    return isEmptyRow ? deleteRow(state, dispatch) : true;
  }
  const line = $head.index(0);
  if (line === 0 || doc.child(line - 1).type.name !== 'row' || attributesOf(doc.child(line)).kind !== 'text')
    return false;
  const { tr } = state;
  if ($head.parent.content.size === 0 && line < doc.childCount - 1) tr.delete($head.before(), $head.after());
  dispatch?.(toCell(tr, line - 1, doc.child(line - 1).childCount - 1));
  return true;
};

/** Delete behind the last letter of a cell, or of the line before a table, joins nothing. */
export const forwardInTable: Command = ({ doc, selection: { $head, empty } }) => {
  if (!empty || $head.parentOffset < $head.parent.content.size) return false;
  return $head.depth > 1 || doc.maybeChild($head.index(0) + 1)?.type.name === 'row';
};
