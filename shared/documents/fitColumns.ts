/** Letters that a column needs so that no word breaks, and that it would like. */
export interface ColumnWish {
  readonly least: number;
  readonly wish: number;
}

/** Between two columns there is as much room as so many letters take. */
export const COLUMN_GAP = 2;
/** Bold letters, as those of headings, are wider. */
export const BOLD_LETTER = 1.1;

/** [Note: words stay whole] Columns in letters: where there is too little room for all, words stay whole as long as they can; the longest ones break. */
export function fitColumns(wishes: readonly ColumnWish[], room: number): readonly number[] {
  const wished = sum(wishes.map(({ wish }) => wish));
  if (wished <= room) return wishes.map(({ wish }) => wish);
  const leasts = wishes.map(({ least }) => least);
  const spare = room - sum(leasts);
  if (spare >= 0)
    return wishes.map(({ least, wish }) => least + ((wish - least) * spare) / Math.max(1, wished - sum(leasts)));
  const most = mostOf(leasts, room);
  return leasts.map((least) => Math.min(least, most));
}

/** The most that a column may have so that all find room: what shorter ones leave is for the longer ones. */
function mostOf(leasts: readonly number[], room: number): number {
  let [left, columns] = [room, leasts.length];
  for (const least of leasts.toSorted((one, other) => one - other)) {
    if (least > left / columns) break;
    left -= least;
    columns -= 1;
  }
  return left / columns;
}

/** Whole numbers that add up to 100; what rounding leaves goes to those that lost the most by it. */
export function toPercent(widths: readonly number[]): readonly number[] {
  const total = sum(widths);
  const exact = widths.map((width) => (width / total) * 100);
  const missing = 100 - exact.reduce((whole, share) => whole + Math.floor(share), 0);
  const losers = exact
    .map((share, at) => ({ at, lost: share - Math.floor(share) }))
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, missing);
  return exact.map((share, at) => Math.floor(share) + (losers.some((loser) => loser.at === at) ? 1 : 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
