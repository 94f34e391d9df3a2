import { diffArrays } from 'diff';

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: readonly string[];
}

/** More words than this out and in: two texts that have little to do with each other. The work grows with the square: 0.2 s here. */
const LONGEST_EDIT = 2000;

/**
 * [Note: one comparison of words] Every place that shows what differs between two texts asks this function.
 * What was removed comes before what was added in its place. Undefined where the two have too little in common to be
 * compared.
 */
export function diffWords(before: readonly string[], after: readonly string[]): readonly DiffPart[] | undefined {
  const changes = diffArrays([...before], [...after], { maxEditLength: LONGEST_EDIT });
  return changes?.map(({ removed, added, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    words: value,
  }));
}
