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

type Timing = Pick<AgendaItem, 'spentSeconds' | 'startedAt'>;

export function startDiscussion(item: Timing, now: number): Timing {
  return item.startedAt === ''
    ? { spentSeconds: item.spentSeconds, startedAt: new Date(now).toISOString() }
    : { spentSeconds: item.spentSeconds, startedAt: item.startedAt };
}

export function pauseDiscussion(item: Timing, now: number): Timing {
  return { spentSeconds: secondsDiscussed(item, now), startedAt: '' };
}
