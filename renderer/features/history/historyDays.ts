import type { RecordChange } from '../../data';

export interface HistoryDay {
  readonly day: string;
  readonly changes: readonly RecordChange[];
}

/** Changes by the day on which they were written, in their order. @param dayOf what the day of an instant in milliseconds is called */
export function historyDays(changes: readonly RecordChange[], dayOf: (ms: number) => string): readonly HistoryDay[] {
  const days = new Map<string, RecordChange[]>();
  for (const change of changes) {
    const day = dayOf(change.at);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return Array.from(days, ([day, own]) => ({ day, changes: own }));
}
