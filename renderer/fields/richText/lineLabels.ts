import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { numberLines } from '../../../shared/text/rich/richText';
import { attributesOf, nodeToRich } from './schema';

export interface TableWords {
  readonly row: (number: number, count: number) => string;
  readonly column: (number: number) => string;
}

/**
 * What a line is in the row of lines it stands in: the number of an entry, the row of a table and what its columns are called. The lines of a list or table are not in
 * anything that could count them.
 */
export function lineLabels(words: TableWords): Plugin {
  const known = new WeakMap<Node, DecorationSet>();
  return new Plugin({
    props: {
      decorations({ doc }) {
        const shown = known.get(doc) ?? DecorationSet.create(doc, [...numbers(doc), ...tableLabels(doc, words)]);
        known.set(doc, shown);
        return shown;
      },
    },
  });
}

function numbers(doc: Node): readonly Decoration[] {
  const decorations: Decoration[] = [];
  const counted = numberLines(nodeToRich(doc));
  doc.forEach((node, at, index) => {
    const number = counted[index];
    if (typeof number === 'number')
      decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-number': `${number}.` }));
  });
  return decorations;
}

interface Row {
  readonly node: Node;
  readonly at: number;
}

function tableLabels(doc: Node, words: TableWords): readonly Decoration[] {
  const decorations: Decoration[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    decorations.push(...labelTable(rows, words));
    rows = [];
  };
  doc.forEach((node, at) => {
    if (node.type.name === 'row') rows.push({ node, at });
    else close();
  });
  close();
  return decorations;
}

function labelTable(rows: readonly Row[], words: TableWords): readonly Decoration[] {
  const first = rows[0]?.node;
  const head = first && attributesOf(first).kind === 'headRow' ? first : undefined;
  return rows.flatMap(({ node, at }, index) => {
    const decorations = [Decoration.node(at, at + node.nodeSize, { 'aria-label': words.row(index + 1, rows.length) })];
    node.forEach((cell, offset, column) => {
      const title = node === head ? '' : (head?.maybeChild(column)?.textContent.trim() ?? '');
      const from = at + 1 + offset;
      decorations.push(
        Decoration.node(from, from + cell.nodeSize, { 'aria-label': title === '' ? words.column(column + 1) : title }),
      );
    });
    return decorations;
  });
}
