/**
 * What is numbered in one row: the decisions of a year (`B-2027`), its minutes (`P-2027`), or the addenda to one minutes
 * (`P-2026-04/N`).
 */
export type NumberSeries = `B-${number}` | `P-${number}` | `${string}/N`;

export function decisionSeries(year: number): NumberSeries {
  return `B-${year}`;
}

export function minutesSeries(year: number): NumberSeries {
  return `P-${year}`;
}

/** @param number of the minutes that the addenda are to: `P-2026-04` */
export function addendaSeries(number: string): NumberSeries {
  return `${number}/N`;
}

interface Supply {
  /** Numbers that one claim is for. Small ranges leave small gaps. */
  readonly rangeSize: number;
  /** Numbers that a laptop wants to have in reserve before it goes offline. */
  readonly reserve: number;
}

/** Small ranges against gaps, large reserves against running out: docs/decisions/0016. Addenda are written at the desk: none are kept in store. */
export function supplyOf(series: NumberSeries): Supply {
  if (series.endsWith('/N')) return { rangeSize: 1, reserve: 0 };
  return series.startsWith('B-') ? { rangeSize: 5, reserve: 10 } : { rangeSize: 2, reserve: 2 };
}

/** `B-2027-03`, `P-2026-04/N1`. Two digits at least, so that short lists sort. */
export function toNumber(series: NumberSeries, count: number): string {
  return series.endsWith('/N') ? `${series}${count}` : `${series}-${String(count).padStart(2, '0')}`;
}

export function toCount(series: NumberSeries, number: string): number {
  return Number.parseInt(number.slice(series.endsWith('/N') ? series.length : series.length + 1), 10);
}
