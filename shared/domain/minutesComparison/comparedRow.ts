import type { Pair } from './pairUp';

export type Change = 'same' | 'changed' | 'added' | 'removed';

/** Something that both versions may say, as each says it; undefined where it says nothing. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly change: Change;
}

export function comparedRow(
  key: string,
  label: string,
  leftText: string | undefined,
  rightText: string | undefined,
): ComparedRow {
  const left = filled(leftText);
  const right = filled(rightText);
  const change = left === right ? 'same' : left === undefined ? 'added' : right === undefined ? 'removed' : 'changed';
  return { key, label, left, right, change };
}

/** Rows that neither version fills are left out. */
export function filledRows(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  return rows.filter(({ left, right }) => left !== undefined || right !== undefined);
}

/** What became of something whose parts are these. */
export function changeOf({ left, right }: Pair<unknown>, rows: readonly ComparedRow[]): Change {
  if (left === undefined) return 'added';
  if (right === undefined) return 'removed';
  return rows.every(({ change }) => change === 'same') ? 'same' : 'changed';
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
