import { fold } from '../../text/fold';

/** `@` names members and institutions, `#` topics, meetings and decisions. */
export type MentionSign = '@' | '#';

/** A record that a text may name. */
export interface Mentionable {
  readonly id: string;
  /** Its name as it is written into the text. */
  readonly label: string;
  /** What tells it from others of that name; `''` for nothing. */
  readonly detail: string;
}

/** So many are offered at once. */
export const MOST_OFFERED = 8;

/** A name as it stands in a line of text, and in a cell of a table, which a tab would part. */
export function toMentionLabel(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Of what was found of each kind so many that each has its share: a city with a thousand members still shows itself. What one kind leaves goes to
 * the others, in their order.
 */
export function shareOut<T>(kinds: readonly (readonly T[])[], most: number): readonly T[] {
  const counts = kinds.map(() => 0);
  let left = most;
  let isFull = false;
  while (left > 0 && !isFull) {
    isFull = true;
    kinds.forEach(({ length }, kind) => {
      const count = counts[kind] ?? 0;
      if (left === 0 || count >= length) return;
      counts[kind] = count + 1;
      left -= 1;
      isFull = false;
    });
  }
  return kinds.flatMap((found, kind) => found.slice(0, counts[kind]));
}

/** Those whose whole name begins as was typed before those in which a later word does; otherwise in their order. */
export function beginningFirst<T extends Pick<Mentionable, 'label'>>(
  offered: readonly T[],
  typed: string,
): readonly T[] {
  const beginning = fold(typed);
  const begins = ({ label }: T): boolean => fold(label).startsWith(beginning);
  return [...offered.filter(begins), ...offered.filter((one) => !begins(one))];
}
