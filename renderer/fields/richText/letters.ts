import type { Node } from 'prosemirror-model';
import type { YTextEvent } from 'yjs';

/**
 * Places in the letters of the shared text, and in the document of the editor: a line feed follows each line, a tab lies between two cells.
 * What comes from elsewhere moves a place among the letters, whatever becomes of the nodes around it.
 */
export function placeToOffset(doc: Node, place: number): number {
  const $place = doc.resolve(place);
  let offset = 0;
  for (let line = 0; line < $place.index(0); line += 1) offset += lettersIn(doc.child(line)) + 1;
  if ($place.depth < 2) return offset + $place.parentOffset * $place.depth;
  const row = $place.node(1);
  for (let cell = 0; cell < $place.index(1); cell += 1) offset += row.child(cell).content.size + 1;
  return offset + $place.parentOffset;
}

/** The end where the document has less letters. */
export function offsetToPlace(doc: Node, offset: number): number {
  let [left, at] = [offset, 0];
  for (let index = 0; index < doc.childCount; index += 1) {
    const line = doc.child(index);
    const letters = lettersIn(line);
    if (left <= letters || index === doc.childCount - 1) return at + placeInLine(line, Math.min(left, letters));
    left -= letters + 1;
    at += line.nodeSize;
  }
  return at;
}

function placeInLine(line: Node, offset: number): number {
  if (line.type.name !== 'row') return 1 + offset;
  let [left, at] = [offset, 1];
  for (let index = 0; index < line.childCount; index += 1) {
    const { content, nodeSize } = line.child(index);
    if (left <= content.size) return at + 1 + left;
    left -= content.size + 1;
    at += nodeSize;
  }
  return at - 1;
}

function lettersIn(line: Node): number {
  if (line.type.name !== 'row') return line.content.size;
  let letters = line.childCount - 1;
  line.forEach(({ content }) => (letters += content.size));
  return letters;
}

type Delta = YTextEvent['delta'];

/** Where a place is after a change; before what was put in right there. */
export function moveOffset(delta: Delta, offset: number): number {
  let [at, moved] = [0, offset];
  for (const step of delta) {
    if (at >= moved) break;
    if (step.insert !== undefined) {
      moved += lengthOf(step.insert);
      at += lengthOf(step.insert);
    } else if (step.delete !== undefined) moved = Math.max(at, moved - step.delete);
    else at += step.retain ?? 0;
  }
  return moved;
}

/** Behind what was changed last. */
export function endOfChange(delta: Delta): number {
  let [at, end] = [0, 0];
  for (const step of delta) {
    if (step.insert !== undefined) at += lengthOf(step.insert);
    else if (step.delete === undefined) at += step.retain ?? 0;
    if (step.insert !== undefined || step.delete !== undefined || step.attributes !== undefined) end = at;
  }
  return end;
}

function lengthOf(insert: unknown): number {
  return typeof insert === 'string' ? insert.length : 1;
}
