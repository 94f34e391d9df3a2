/** A quarter of a year. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const BY_MONTH = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4] as const;

/** @param date ISO 8601 date or date and time; undefined where it has no month */
export function quarterOf(date: string): Quarter | undefined {
  const year = Number.parseInt(date.slice(0, 4), 10);
  const quarter = BY_MONTH[Number.parseInt(date.slice(5, 7), 10) - 1];
  return Number.isNaN(year) || quarter === undefined ? undefined : { year, quarter };
}

/** "Q4/2026" */
export function quarterToLabel({ year, quarter }: Quarter): string {
  return `Q${quarter}/${year}`;
}

export function shiftQuarter({ year, quarter }: Quarter, by: number): Quarter {
  const index = year * 4 + quarter - 1 + by;
  const shifted = BY_MONTH[(index % 4) * 3] ?? 1;
  return { year: Math.floor(index / 4), quarter: shifted };
}
