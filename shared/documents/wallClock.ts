const asWritten = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/u;

/**
 * The clock of a place as `YYYYMMDDTHHMMSS` (RFC 5545 §3.3.5, form 1). A time without offset is already one.
 * Throws on anything else than ISO 8601: callers hold validated times.
 */
export function wallClockIn(time: string, timeZone: string): string {
  const written = asWritten.exec(time);
  if (written !== null) {
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '00'] = written;
    return `${year}${month}${day}T${hour}${minute}${second}`;
  }
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(format.formatToParts(Date.parse(time)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('year')}${part('month')}${part('day')}T${part('hour')}${part('minute')}${part('second')}`;
}
