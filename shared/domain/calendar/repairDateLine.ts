/** Characters of a date with its parameters. */
const LONGEST_LINE = 1000;
/** Properties whose values are dates or times (RFC 5545 §3.8.2, §3.8.4.4, §3.8.5, §3.8.7). */
const DATED = new Set(['DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID', 'EXDATE', 'RDATE', 'DTSTAMP', 'LAST-MODIFIED']);
/** The last colon before a date parts the value: names of zones with colons are not always in quotes ("TZID=UTC+01:00"). */
const PROPERTY = /^(?<name>[A-Za-z-]+)(?<parameters>;.*)?:\s*(?<value>\d{4}.*)$/u;
const DATE = /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)Z?$/u;
const DATE_TIME =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)[T ](?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:\.\d+)?)?(?<utc>Z?)$/iu;

/**
 * [Note: dates tell their kind themselves] RFC 5545 §3.8.2.4 requires VALUE=DATE before a date, but many programs leave it out, put it
 * before a time, or write dashes and colons as ISO 8601 does. The characters of a value say beyond doubt what it is, so they decide.
 * @returns the line as the standard requires it; unchanged if it holds no date or an unrecognisable one; `''` if it is longer
 *   than a date can be, or names a day that no calendar has: a reader would turn 31 February into 3 March, and nobody would know
 */
export function repairDateLine(line: string): string {
  if (!DATED.has((/^[A-Za-z-]{1,20}(?=[;:])/u.exec(line)?.[0] ?? '').toUpperCase())) return line;
  // The patterns below look for a date after each colon.
  if (line.length > LONGEST_LINE) return '';
  const { name = '', parameters = '', value = '' } = PROPERTY.exec(line.trimEnd())?.groups ?? {};
  if (name === '') return line;
  const written = value
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (written.some(isImpossible)) return '';
  const values = written.map(plainDate);
  if (written.length === 0 || values.includes(undefined)) return line;
  const areDates = values.every((text) => text?.length === 'YYYYMMDD'.length);
  // A list of both kinds (RDATE, EXDATE) is one of times: a date in it is the midnight it begins with.
  const plain = areDates
    ? values
    : values.map((text) => (text?.length === 'YYYYMMDD'.length ? `${text}T000000` : text));
  // A date has no zone (RFC 5545 §3.2.19), and nor has a time in UTC.
  const dropped = areDates || plain.every((text) => text?.endsWith('Z')) ? /^(?:VALUE|TZID)=/iu : /^VALUE=/iu;
  const kept = parametersOf(parameters)
    .filter((parameter) => !dropped.test(parameter))
    .map((parameter) =>
      /^[^="]+=[^"]*[:,][^"]*$/u.test(parameter) ? parameter.replace(/=(.*)$/u, '="$1"') : parameter,
    );
  return `${[name, ...(areDates ? ['VALUE=DATE'] : []), ...kept].join(';')}:${plain.join(',')}`;
}

function isImpossible(text: string): boolean {
  const { year, month, day } = (DATE.exec(text) ?? DATE_TIME.exec(text))?.groups ?? {};
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day);
}

function plainDate(text: string): string | undefined {
  const date = DATE.exec(text)?.groups;
  if (date) return `${date.year}${date.month}${date.day}`;
  const time = DATE_TIME.exec(text)?.groups;
  return (
    time &&
    `${time.year}${time.month}${time.day}T${time.hour}${time.minute}${time.second ?? '00'}${time.utc?.toUpperCase() ?? ''}`
  );
}

function parametersOf(text: string): readonly string[] {
  return text.match(/(?:[^;"]|"[^"]*")+/gu) ?? [];
}
