import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import { offsetToPlace, placeToOffset } from './letters';
import { lineToNode, nodeToLine } from './schema';

/** A tab that comes into a cell, with the words of a line that is joined to it, parts it: so does the text say it that others will read. */
export function wholeRows(): Plugin {
  const whole = new WeakSet<Node>();
  return new Plugin({
    appendTransaction(transactions, _before, { doc, tr, selection }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      doc.forEach((row, at) => {
        if (row.type.name !== 'row' || whole.has(row)) return;
        if (!row.textContent.includes('\t')) whole.add(row);
        else tr.replaceWith(tr.mapping.map(at), tr.mapping.map(at + row.nodeSize), lineToNode(nodeToLine(row)));
      });
      if (!tr.docChanged) return null;
      const [anchor, head] = [selection.anchor, selection.head].map((place) =>
        tr.doc.resolve(offsetToPlace(tr.doc, placeToOffset(doc, place))),
      );
      return anchor && head ? tr.setSelection(TextSelection.between(anchor, head)) : tr;
    },
  });
}
