import type { SchoolHoliday } from '../../schema';
import { STATES, type State } from '../../schema/institutions';
import { latestVersions, type CalendarEntry } from '../calendar';

/** A span of days over which the network knows a Land's school holidays: between its first and its last known holidays. */
export interface KnownSpan {
  readonly state: State;
  readonly from: string;
  readonly to: string;
}

/**
 * Longest school term between two holidays, in days, with room to spare (Christmas to Easter, where there are no winter
 * holidays and Easter is late: 110). More than that between two holidays means that a calendar is missing, not that there is school.
 */
const LONGEST_TERM_DAYS = 125;
const DAY_MS = 86_400_000;

/** What is known of each Land, the Länder in the order of the schema. A Land without an entry is not known at all. */
export function knownSpans(holidays: readonly SchoolHoliday[]): readonly KnownSpan[] {
  return STATES.flatMap((state) => {
    const spans: KnownSpan[] = [];
    for (const { startsOn, endsOn } of holidays
      .filter((holiday) => holiday.state === state)
      .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
      const last = spans.at(-1);
      if (last && daysBetween(last.to, startsOn) <= LONGEST_TERM_DAYS)
        spans[spans.length - 1] = { ...last, to: endsOn > last.to ? endsOn : last.to };
      else spans.push({ state, from: startsOn, to: endsOn });
    }
    return spans;
  });
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Länder of which nobody here knows whether they have holidays on a day. */
export function unknownStatesOn(spans: readonly KnownSpan[], day: string): readonly State[] {
  return STATES.filter((state) => !spans.some((span) => span.state === state && span.from <= day && day <= span.to));
}

/** The list with a Land's calendar read in: what that calendar covers is replaced, what is before and after stays. */
export function withSchoolHolidays(
  holidays: readonly SchoolHoliday[],
  state: State,
  entries: readonly CalendarEntry[],
): readonly SchoolHoliday[] {
  const read = latestVersions(entries)
    .filter(({ isCancelled }) => !isCancelled)
    .map(({ title, startsOn, endsOn }) => ({ id: `${state}:${startsOn}`, state, title, startsOn, endsOn }));
  const from = read.map(({ startsOn }) => startsOn).sort()[0] ?? '';
  const to =
    read
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? '';
  const kept = holidays.filter((holiday) => holiday.state !== state || holiday.endsOn < from || holiday.startsOn > to);
  return [...new Map([...kept, ...read].map((holiday) => [holiday.id, holiday])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/**
 * The Land that a calendar's or file's name speaks of; undefined where it names none.
 * @param nameOf name of a Land in the language of the surface
 */
export function guessState(name: string, nameOf: (state: State) => string): State | undefined {
  const text = plain(name);
  // The longest name first: "Sachsen-Anhalt" is not "Sachsen".
  return [...STATES]
    .sort((a, b) => nameOf(b).length - nameOf(a).length)
    .find((state) => text.includes(plain(nameOf(state))));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z]+/gu, '-');
}
