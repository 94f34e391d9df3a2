import type { Attendance } from '../../schema';

type Presence = Pick<Attendance, 'presentFrom' | 'presentUntil'>;

/**
 * Somebody arrives. Who left and returns counts as there again from their first arrival: minutes name one span.
 * @param now ISO 8601 instant
 */
export function checkIn(entry: Presence | undefined, now: string): Presence {
  return { presentFrom: entry === undefined || entry.presentFrom === '' ? now : entry.presentFrom, presentUntil: '' };
}

export function checkOut(entry: Presence, now: string): Presence {
  return { presentFrom: entry.presentFrom, presentUntil: now };
}
