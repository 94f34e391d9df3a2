import type { Language } from '../../../shared/messages';
import { localeOf } from '../../../shared/messages/translate';

/**
 * Dates come as the store holds them: a calendar date `YYYY-MM-DD` (no time zone), a local time `YYYY-MM-DDTHH:MM` (no time
 * zone), or an instant with offset, which is shown in the time zone of this laptop. What cannot be read is shown as it stands.
 */
export type Formats = {
  /** 23.11.2026 */
  readonly formatDate: (value: string) => string;
  /** Mittwoch, 9. Dezember 2026 */
  readonly formatLongDate: (value: string) => string;
  /** 10:00 */
  readonly formatTime: (value: string) => string;
  /** 23.11.2026, 10:00 */
  readonly formatDateTime: (value: string) => string;
  /** 15.12. */
  readonly formatDayMonth: (value: string) => string;
  /** 03/2024; takes `YYYY-MM` too */
  readonly formatMonth: (value: string) => string;
  /** 1.234,5 */
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Sorting as Germans expect it (ä like a), with numbers by value, whatever the language of the surface. */
  readonly collator: Intl.Collator;
};

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const CALENDAR_MONTH = /^\d{4}-\d{2}$/;

export function createFormats(language: Language): Formats {
  const locale = localeOf(language);
  const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const numberFormat = new Intl.NumberFormat(locale);

  return {
    formatDate: createDateFormat(locale, day),
    formatLongDate: createDateFormat(locale, long),
    formatTime: createDateFormat(locale, clock),
    formatDateTime: createDateFormat(locale, { ...day, ...clock }),
    formatDayMonth: createDateFormat(locale, { day: '2-digit', month: '2-digit' }),
    formatMonth: createDateFormat(locale, { month: '2-digit', year: 'numeric' }, (text) => text.replace('.', '/')),
    formatNumber: (value, options) => (options ? new Intl.NumberFormat(locale, options) : numberFormat).format(value),
    collator: new Intl.Collator('de', { sensitivity: 'base', numeric: true }),
  };
}

function createDateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  adjust: (text: string) => string = (text) => text,
): (value: string) => string {
  const local = new Intl.DateTimeFormat(locale, options);
  // A calendar date belongs to no time zone: read and written in UTC, it stays the day it is.
  const calendar = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

  return (value) => {
    const time = Date.parse(value);
    if (Number.isNaN(time)) return value;
    const isCalendar = CALENDAR_DATE.test(value) || CALENDAR_MONTH.test(value);
    return adjust((isCalendar ? calendar : local).format(time));
  };
}
