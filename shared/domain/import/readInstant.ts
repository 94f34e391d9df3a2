import { localToInstant } from '../meetings/localTime';
import { readDate, type SlashOrder } from './readDate';

/** "14:22", "2:22:10 PM", "T142210". */
const TIME =
  /^[\sT,]*(?:um\s+|at\s+)?([01]?\d|2[0-3])[:.]?([0-5]\d)(?:[:.]?[0-5]\d(?:[.,]\d+)?)?(?!\d)(?:\s*(am|pm)\b)?/iu;
/** "Z", "+01:00", "GMT+2", "UTC". */
const ZONE = /^\s*\(?(?:z|(?:gmt|utc)?\s*([+-])(\d{1,2})(?::?(\d{2}))?|gmt|utc)\)?\s*$/iu;

/**
 * The instant of a time stamp as form tools and platforms write it, in ISO 8601; a day without a time is its beginning, so that it is never taken for later
 * than it was. Undefined where there is no day that can be read.
 * @param timeZone of stamps that name none (IANA)
 */
export function readInstant(text: string, order: SlashOrder | undefined, timeZone: string): string | undefined {
  const day = readDate(text, order);
  if (day === undefined) return undefined;
  const { time, zone } = partsOf(text.trim());
  const local = `${day}T${time}`;
  if (zone === undefined) return toInstant(localToInstant(local, timeZone));
  return toInstant(Date.parse(`${local}Z`) - zone * 60_000);
}

/** The time as `HH:MM`, and minutes by which its clock is ahead of UTC where the stamp says so. */
function partsOf(stamp: string): { readonly time: string; readonly zone: number | undefined } {
  const rest = behindDay(stamp);
  const found = TIME.exec(rest);
  const [, hour, minute, half] = found ?? [];
  if (found === null || hour === undefined || minute === undefined) return { time: '00:00', zone: undefined };
  const at = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const time = `${String(at).padStart(2, '0')}:${minute}`;
  const [zone, sign, hours = '0', minutes = '0'] = ZONE.exec(rest.slice(found.index + found[0].length)) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { time, zone: zone === undefined ? undefined : ahead };
}

/** What stands behind the figures of the day. */
function behindDay(stamp: string): string {
  return stamp.replace(
    /^(?:\p{L}+\.?,?\s+)?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{8}(?=T)|\d{1,2}\.?\s+\p{L}+\.?,?\s+\d{2,4}|\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})/iu,
    '',
  );
}

function toInstant(ms: number): string | undefined {
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
