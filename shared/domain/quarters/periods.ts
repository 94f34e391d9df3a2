import { assertNever } from '../../assertNever';
import type { Language } from '../../messages';
import { createTranslate, localeOf } from '../../messages/translate';
import type { Network } from '../../schema';

export type Cadence = Network['cadence'];

/** The span of time in which a network of that cadence intends to meet once. */
export interface Period {
  readonly cadence: Cadence;
  readonly year: number;
  /** Within the year, from 1. */
  readonly index: number;
}

const MONTHS: Readonly<Record<Cadence, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };

export function periodsPerYear(cadence: Cadence): number {
  return 12 / MONTHS[cadence];
}

/** @param date ISO 8601 date or date and time; undefined where it has no month */
export function periodOf(date: string, cadence: Cadence): Period | undefined {
  const year = Number.parseInt(date.slice(0, 4), 10);
  const month = Number.parseInt(date.slice(5, 7), 10);
  if (Number.isNaN(year) || !(month >= 1 && month <= 12)) return undefined;
  return { cadence, year, index: Math.ceil(month / MONTHS[cadence]) };
}

/** How many periods are between the year 0 and this one: comparable within a cadence. */
export function periodToOrdinal({ cadence, year, index }: Period): number {
  return year * periodsPerYear(cadence) + index - 1;
}

export function shiftPeriod(period: Period, by: number): Period {
  const { cadence } = period;
  const perYear = periodsPerYear(cadence);
  const ordinal = periodToOrdinal(period) + by;
  return { cadence, year: Math.floor(ordinal / perYear), index: (((ordinal % perYear) + perYear) % perYear) + 1 };
}

/** First day as `YYYY-MM-DD`. */
export function periodStart({ cadence, year, index }: Period): string {
  return `${year}-${String((index - 1) * MONTHS[cadence] + 1).padStart(2, '0')}-01`;
}

/** „Q1/2027“, „März 2027“, „1. Halbjahr 2027“, „2027“ */
export function periodToLabel(period: Period, language: Language): string {
  const { cadence, year, index } = period;
  switch (cadence) {
    case 'quarterly':
      return `Q${index}/${year}`;
    case 'yearly':
      return String(year);
    case 'halfYearly':
      return createTranslate(language)('meetings.period.half', { half: index, year: String(year) });
    case 'monthly':
      return new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        Date.parse(`${periodStart(period)}T12:00Z`),
      );
    default:
      return assertNever(cadence);
  }
}
