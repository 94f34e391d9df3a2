import { getHolidays, type HolidayType } from 'feiertagejs';
import { STATES, type State } from '../../schema/institutions';

export interface PublicHoliday {
  readonly type: HolidayType;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Länder where it is one, in the order of the schema; all sixteen where it holds everywhere. */
  readonly states: readonly State[];
}

const byYear = new Map<number, readonly PublicHoliday[]>();

/** Public holidays of the Länder in a year, computed according to their laws. A holiday of a single town (Augsburg) does not count. */
export function publicHolidaysOf(year: number): readonly PublicHoliday[] {
  const known = byYear.get(year);
  if (known) return known;
  const statesByKey = new Map<string, PublicHoliday>();
  for (const state of STATES) {
    // A typing edge: the library names the Länder by the second half of ISO 3166-2:DE.
    for (const { name, dateString } of getHolidays(year, state.slice(3) as Parameters<typeof getHolidays>[1])) {
      const key = `${dateString} ${name}`;
      statesByKey.set(key, { type: name, date: dateString, states: [...(statesByKey.get(key)?.states ?? []), state] });
    }
  }
  const holidays = [...statesByKey.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  byYear.set(year, holidays);
  return holidays;
}
