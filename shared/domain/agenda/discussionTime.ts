import type { AgendaItem } from '../../schema';

/**
 * Seconds an agenda item has been discussed so far, including the current stretch.
 * @param now milliseconds since the Unix epoch
 */
export function secondsDiscussed(
  { spentSeconds, startedAt }: Pick<AgendaItem, 'spentSeconds' | 'startedAt'>,
  now: number,
): number {
  const since = startedAt === '' ? now : Date.parse(startedAt);
  return spentSeconds + Math.max(0, Math.round((now - since) / 1000));
}

/**
 * Minutes as every page and paper print them. Whatever was discussed at all took a minute: nothing that has a text took none. What is
 * added up is what is printed, so that a sum is that of its column.
 */
export function secondsToMinutes(seconds: number): number {
  return seconds <= 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}

type Timing = Pick<AgendaItem, 'spentSeconds' | 'startedAt'>;

export function startDiscussion(item: Timing, now: number): Timing {
  return item.startedAt === ''
    ? { spentSeconds: item.spentSeconds, startedAt: new Date(now).toISOString() }
    : { spentSeconds: item.spentSeconds, startedAt: item.startedAt };
}

export function pauseDiscussion(item: Timing, now: number): Timing {
  return { spentSeconds: secondsDiscussed(item, now), startedAt: '' };
}
