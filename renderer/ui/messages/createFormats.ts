import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { Language } from '../../../shared/messages';
import { localeOf } from '../../../shared/messages/translate';

/**
 * [Note: times have a zone] Dates come as the store holds them: a calendar date `YYYY-MM-DD` or a local time `YYYY-MM-DDTHH:MM`, which belong to no time
 * zone and are shown as they were written; or an instant with an offset, which means nothing without one. So an instant is given its zone: that of
 * the meeting (`meeting.timeZone`), or `LAPTOP_ZONE`. Without it, it is shown as it stands, like all that cannot be read: a check-in at 12:20 on the screen that is
 * 13:20 in the minutes is worse than one that looks odd. A lint rule knows the fields that hold instants.
 */
export type Format = (value: string, zone?: string) => string;

export type Formats = {
  /** 23.11.2026 */
  readonly formatDate: Format;
  /** Mittwoch, 9. Dezember 2026 */
  readonly formatLongDate: Format;
  /** 10:00 */
  readonly formatTime: Format;
  /** 23.11.2026, 10:00 */
  readonly formatDateTime: Format;
  /** 15.12. */
  readonly formatDayMonth: Format;
  /** 03/2024; takes `YYYY-MM` too */
  readonly formatMonth: Format;
  /** 1.234,5 */
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Sorting as Germans expect it (ä like a), with numbers by value, whatever the language of the surface. */
  readonly collator: Intl.Collator;
};

const INSTANT = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

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
): Format {
  // What belongs to no zone is read and written in UTC: there it stays the day and the hour that it is, also where the clocks skip that hour.
  const asWritten = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const formatByZone = new Map<string, Intl.DateTimeFormat>();

  function inZone(zone: string): Intl.DateTimeFormat {
    const known = formatByZone.get(zone);
    if (known) return known;
    const made = createZoned(locale, options, zone);
    formatByZone.set(zone, made);
    return made;
  }

  return (value, zone) => {
    const isInstant = INSTANT.test(value);
    const time = Date.parse(!isInstant && value.includes('T') ? `${value}Z` : value);
    if (Number.isNaN(time) || (isInstant && zone === undefined)) return value;
    return adjust((isInstant && zone !== undefined ? inZone(zone) : asWritten).format(time));
  };
}

/** A zone that is not known, as a record from elsewhere may name one, counts as UTC, as it does in `instantToLocal`. */
function createZoned(locale: string, options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone === LAPTOP_ZONE ? undefined : zone });
  } catch {
    // There is no other way to ask.
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
}
