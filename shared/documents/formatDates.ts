import type { DocumentLanguage } from './minutesContent';

// English documents follow British order and the 24-hour clock, as European readers expect.
export const localeByLanguage: Readonly<Record<DocumentLanguage, string>> = { de: 'de-DE', en: 'en-GB' };

export type DateFormats = {
  /** 23.11.2026 */
  readonly date: (instant: string) => string;
  /** Montag, 23.11.2026 */
  readonly dateWithWeekday: (instant: string) => string;
  /** 10:00 */
  readonly time: (instant: string) => string;
  /** 23.11.2026 of a calendar date `YYYY-MM-DD`, which belongs to no time zone. */
  readonly calendarDate: (date: string) => string;
};

const wallClock = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u;

/**
 * Formats of one document. Meetings are planned in wall-clock times (`YYYY-MM-DDTHH:MM`), which print as they
 * stand; instants are shown in `timeZone`. What cannot be read is printed verbatim rather than hidden.
 */
export function createDateFormats(language: DocumentLanguage, timeZone: string): DateFormats {
  const key = `${language} ${timeZone}`;
  const known = formatsByKey.get(key);
  if (known) return known;
  const made = makeDateFormats(language, timeZone);
  formatsByKey.set(key, made);
  return made;
}

/** To check a file, minutes are put together some twenty times, and formats of `Intl` take longer to make than all the rest. */
const formatsByKey = new Map<string, DateFormats>();

function makeDateFormats(language: DocumentLanguage, timeZone: string): DateFormats {
  const locale = localeByLanguage[language];
  const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const formatWith = (options: Intl.DateTimeFormatOptions): ((value: string) => string) => {
    const inZone = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    const asWritten = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (value) => {
      const isWritten = wallClock.test(value);
      const milliseconds = Date.parse(isWritten ? `${value}Z` : value);
      if (Number.isNaN(milliseconds)) return value;
      return (isWritten ? asWritten : inZone).format(milliseconds);
    };
  };
  const date = formatWith(numeric);
  return {
    date,
    dateWithWeekday: formatWith({ ...numeric, weekday: 'long' }),
    time: formatWith(clock),
    calendarDate: (value) => date(`${value}T12:00`),
  };
}
