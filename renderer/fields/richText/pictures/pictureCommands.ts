import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { toPlainText } from '../../../../shared/text/plainText';
import { imageLine, lineToText } from '../../../../shared/text/rich/richText';
import { attributesOf, lineToNode, nodeToLine, richSchema } from '../schema';
import { placeInTable } from '../tables';

/** What is said of a picture. */
export interface PictureText {
  /** `''` where it says nothing. */
  readonly text: string;
  readonly isDecorative: boolean;
}

interface Picture extends PictureText {
  readonly at: number;
  readonly node: Node;
}

/** The picture that is selected, as a whole. */
export function selectedPicture({ selection }: EditorState): Picture | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'image') return undefined;
  const { node, from: at } = selection;
  const { isDecorative } = attributesOf(node);
  return { node, at, isDecorative, text: lineToText(nodeToLine(node)) };
}

/** Behind the line of the caret, or in its place where it is empty; below a table that the caret is in. A line to write on always follows. */
export function insertPicture(file: string, said: PictureText): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state;
    const table = placeInTable(state);
    const index = table
      ? table.end - 1
      : (selection instanceof NodeSelection ? selection.$from : selection.$to).index(0);
    const line = doc.maybeChild(index);
    if (!line) return false;
    let start = 0;
    for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize;
    const end = start + line.nodeSize;
    const isFree = line.content.size === 0 && attributesOf(line).kind === 'text';
    const from = isFree ? start : end;
    const picture = pictureNode(file, said);
    const isLast = end === doc.content.size;
    tr.replaceWith(from, end, isLast ? [picture, richSchema.node('line')] : [picture]);
    tr.setSelection(TextSelection.near(tr.doc.resolve(from + picture.nodeSize + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function pictureNode(file: string, { text, isDecorative }: PictureText): Node {
  return lineToNode({ ...imageLine(file, isDecorative ? '' : toLine(text)), isDecorative });
}

/** A line has neither line breaks nor tabs. */
function toLine(text: string): string {
  return toPlainText(text).replace(/\s+/gu, ' ').trim();
}

/** Says something else of the selected picture. */
export function describePicture(said: PictureText): Command {
  return (state, dispatch) => {
    const picture = selectedPicture(state);
    if (!picture) return false;
    const { at, node } = picture;
    const next = pictureNode(attributesOf(node).file, said);
    const tr = state.tr.replaceWith(at, at + node.nodeSize, next);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)));
    return true;
  };
}

/** From the beginning or end of a line beside it: one key selects a picture, and only the next one deletes it. */
export function selectPicture(step: 1 | -1): Command {
  return ({ doc, selection: { $from, empty }, tr }, dispatch) => {
    if (!empty || $from.depth !== 1) return false;
    if ($from.parentOffset !== (step < 0 ? 0 : $from.parent.content.size)) return false;
    const picture = doc.maybeChild($from.index(0) + step);
    if (picture?.type.name !== 'image') return false;
    const at = step < 0 ? $from.before() - picture.nodeSize : $from.after();
    dispatch?.(tr.setSelection(NodeSelection.create(doc, at)).scrollIntoView());
    return true;
  };
}

/** Past the line above or below, and past a table as a whole. */
export function movePicture(step: 1 | -1): Command {
  return (state, dispatch) => {
    const picture = selectedPicture(state);
    if (!picture) return false;
    const { doc, tr } = state;
    const { at, node } = picture;
    let index = doc.resolve(at).index() + step;
    let passed = doc.maybeChild(index)?.nodeSize ?? 0;
    if (passed === 0) return true;
    while (doc.maybeChild(index)?.type.name === 'row' && doc.maybeChild(index + step)?.type.name === 'row') {
      index += step;
      passed += doc.child(index).nodeSize;
    }
    const to = step < 0 ? at - passed : at + passed;
    tr.delete(at, at + node.nodeSize).insert(to, node);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView());
    return true;
  };
}

/** Enter: a line below the selected picture. */
export const breakBehindPicture: Command = (state, dispatch) => {
  const picture = selectedPicture(state);
  if (!picture) return false;
  const end = picture.at + picture.node.nodeSize;
  const tr = state.tr.insert(end, richSchema.node('line'));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** What is typed while a picture is selected goes below it: a key pressed by mistake is not to replace it. */
export function typeBesidePicture({ state, dispatch }: EditorView, text: string): boolean {
  const picture = selectedPicture(state);
  if (!picture) return false;
  const end = picture.at + picture.node.nodeSize;
  const tr = state.tr.insert(end, richSchema.node('line', null, richSchema.text(toPlainText(text))));
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1 + text.length)).scrollIntoView());
  return true;
}
