import { Slice, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { joinAlike, PLAIN_LOOK, richLine, type RichRun, type RichText } from '../../../shared/text/rich/richText';
import { isRowLine } from '../../../shared/text/rich/tables';
import { lineToNode, richToFragment } from './schema';

/** Brings the document to what `next` says, by the lines that differ. */
export function replaceLines(tr: Transaction, next: Node): Transaction {
  const { doc } = tr;
  const shortest = Math.min(doc.childCount, next.childCount);
  let [start, from] = [0, 0];
  while (start < shortest && doc.child(start).eq(next.child(start))) {
    from += doc.child(start).nodeSize;
    start += 1;
  }
  let [end, to] = [0, doc.content.size];
  while (end < shortest - start && doc.child(doc.childCount - 1 - end).eq(next.child(next.childCount - 1 - end))) {
    to -= doc.child(doc.childCount - 1 - end).nodeSize;
    end += 1;
  }
  const lines: Node[] = [];
  for (let index = start; index < next.childCount - end; index += 1) lines.push(next.child(index));
  return from === to && lines.length === 0 ? tr : tr.replaceWith(from, to, lines);
}

/** In the place of the selection. A cell holds one line: rows go below it, anything else becomes words in it. */
export function insertRich({ tr }: EditorState, rich: RichText): Transaction {
  // At once, parts of a row in it have nowhere to go.
  if (!tr.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth < 2) return tr.replaceSelection(sliceOf(rich));
  if (rich.every(({ kind }) => isRowLine(kind)))
    return tr.insert(
      $from.after(1),
      rich.map((line) => lineToNode({ ...line, kind: 'row' })),
    );
  const words = lineToNode({ ...richLine('text', ''), runs: toOneLine(rich) }).content;
  return tr.replaceSelection(new Slice(words, 0, 0));
}

/** Text at either end joins the line that it comes to. */
function sliceOf(rich: RichText): Slice {
  const isText = (index: number): boolean => rich.at(index)?.kind === 'text';
  return new Slice(richToFragment(rich), isText(0) ? 1 : 0, isText(-1) ? 1 : 0);
}

function toOneLine(rich: RichText): readonly RichRun[] {
  const space: RichRun = { text: ' ', ...PLAIN_LOOK };
  const runs = rich.flatMap(({ runs: own }, index) => (index > 0 ? [space, ...own] : own));
  return joinAlike(runs.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') })));
}
