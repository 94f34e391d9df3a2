import { captureDate } from '../outcomes';

/** Nobody is away for longer and says the day. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/**
 * Until when somebody is absent, as the words of an automatic reply say: `YYYY-MM-DD`, undefined where they do not.
 * @param date instant of the mail
 */
export function absentUntil(words: string, date: string): string | undefined {
  const day = date.slice(0, 10);
  if (day === '') return undefined;
  for (const [, behind = ''] of words.replaceAll(/\s+/gu, ' ').matchAll(UNTIL)) {
    const until = captureDate(`bis ${behind}`, day)?.date;
    if (until !== undefined && until >= day && Date.parse(until) - Date.parse(day) <= LONGEST_DAYS * DAY_MS)
      return until;
  }
  return undefined;
}

const UNTIL =
  /(?:\bbis(?: zum| einschließlich| einschl\.| inkl\.| und mit| voraussichtlich)*|\buntil(?: and including)?|\btill|\bthrough)\s+(?=[\p{L}\d])(.{3,40})/giu;
