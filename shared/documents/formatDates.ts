import type { DocumentLanguage } from './minutesContent';

// English documents follow British order and the 24-hour clock, as European readers expect.
const localeByLanguage: Readonly<Record<DocumentLanguage, string>> = { de: 'de-DE', en: 'en-GB' };

export type DateFormats = {
  /** 23.11.2026 */
  readonly date: (instant: string) => string;
  /** Montag, 23.11.2026 */
  readonly dateWithWeekday: (instant: string) => string;
  /** 10:00 */
  readonly time: (instant: string) => string;
  /** A calendar date YYYY-MM-DD, which belongs to no time zone. */
  readonly calendarDate: (date: string) => string;
};

/** Formats of one document; an instant that cannot be read is printed as it stands rather than hidden. */
export function createDateFormats(language: DocumentLanguage, timeZone: string): DateFormats {
  const locale = localeByLanguage[language];
  const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const date = new Intl.DateTimeFormat(locale, { ...numeric, timeZone });
  const weekday = new Intl.DateTimeFormat(locale, { ...numeric, weekday: 'long', timeZone });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const calendarDate = new Intl.DateTimeFormat(locale, { ...numeric, timeZone: 'UTC' });
  return {
    date: (instant) => formatWith(date, instant),
    dateWithWeekday: (instant) => formatWith(weekday, instant),
    time: (instant) => formatWith(time, instant),
    calendarDate: (value) => formatWith(calendarDate, value),
  };
}

function formatWith(format: Intl.DateTimeFormat, value: string): string {
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? value : format.format(milliseconds);
}
