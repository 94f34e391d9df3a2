import { diffArrays } from 'diff';

interface Piece {
  /** A sentence, without white space around it. */
  readonly text: string;
  readonly endsLine: boolean;
}

/**
 * One text that says what either of two says: sentences that both have stand once, those of only one stand where it has them, those of `first` before
 * those of `second`. For notes to which two people added something; what a sentence of one contradicts in the other, a person has to see.
 */
export function uniteTexts(first: string, second: string): string {
  if (first.trim() === '' || second.trim() === '') return first.trim() === '' ? second : first;
  const parts = diffArrays([...piecesOf(first)], [...piecesOf(second)], {
    comparator: (left, right) => left.text === right.text,
  });
  const pieces = parts.flatMap(({ value }) => value);
  return pieces
    .map(({ text, endsLine }, index) => (index === pieces.length - 1 ? text : `${text}${endsLine ? '\n' : ' '}`))
    .join('');
}

function piecesOf(text: string): readonly Piece[] {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  return lines.flatMap((line) => {
    const sentences = line.trim().split(/(?<=[.!?])\s+/u);
    return sentences.map((sentence, index) => ({ text: sentence, endsLine: index === sentences.length - 1 }));
  });
}
