import type { SchoolHoliday } from '../../schema';
import type { State } from '../../schema/institutions';
import { publicHolidaysOf, type PublicHoliday } from './publicHolidays';
import { knownSpans, unknownStatesOn } from './schoolHolidays';

export interface DateConflicts {
  readonly weekday: 'saturday' | 'sunday' | null;
  readonly publicHolidays: readonly PublicHoliday[];
  /** School holidays of the same name together. */
  readonly schoolHolidays: readonly { readonly title: string; readonly states: readonly State[] }[];
  /** Länder whose school holidays on that day are not known here. */
  readonly unknownStates: readonly State[];
}

/** What stands against a day: for whoever chooses it to weigh. */
export function dateConflicts(day: string, schoolHolidays: readonly SchoolHoliday[]): DateConflicts {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const statesByTitle = new Map<string, State[]>();
  for (const { title, state, startsOn, endsOn } of schoolHolidays) {
    if (startsOn > day || endsOn < day || !isState(state)) continue;
    statesByTitle.set(title, [...(statesByTitle.get(title) ?? []), state]);
  }
  return {
    weekday: weekday === 6 ? 'saturday' : weekday === 0 ? 'sunday' : null,
    publicHolidays: publicHolidaysOf(Number(day.slice(0, 4))).filter(({ date }) => date === day),
    schoolHolidays: [...statesByTitle].map(([title, states]) => ({ title, states })),
    unknownStates: unknownStatesOn(knownSpans(schoolHolidays), day),
  };
}

function isState(value: string): value is State {
  return value.startsWith('DE-');
}
