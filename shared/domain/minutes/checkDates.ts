import type { Meeting } from '../../schema';
import { instantToLocal } from '../meetings';

/**
 * What the dates of minutes cannot be, or are unlikely to be. `endsBeforeItBegins`, `endsInFuture`, `futureDay` contradict themselves: minutes of
 * tomorrow are no minutes, so they are not frozen. `beganOnOtherDay` may be right, where a meeting was put off and nobody changed the plan.
 */
export type DateIssue =
  | { readonly type: 'endsBeforeItBegins' }
  | { readonly type: 'endsInFuture' }
  /** `YYYY-MM-DD` */
  | { readonly type: 'futureDay'; readonly planned: string }
  | { readonly type: 'beganOnOtherDay'; readonly planned: string; readonly began: string };

export interface MeetingTimes {
  /** Instants as ISO 8601; `''` where nobody has said so. */
  readonly startedAt: string;
  readonly closedAt: string;
}

/** @param now milliseconds since the Unix epoch */
export function checkDates(
  { startsAt, endsAt, timeZone }: Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone'>,
  { startedAt, closedAt }: MeetingTimes,
  now: number,
): readonly DateIssue[] {
  const dayOf = (ms: number): string => instantToLocal(ms, timeZone).slice(0, 10);
  const planned = startsAt.slice(0, 10);
  const last = endsAt > startsAt ? endsAt.slice(0, 10) : planned;
  const began = startedAt === '' ? '' : dayOf(Date.parse(startedAt));
  const isOnOtherDay = planned !== '' && began !== '' && (began < planned || began > last);
  return [
    ...(startedAt !== '' && closedAt !== '' && Date.parse(closedAt) < Date.parse(startedAt)
      ? [{ type: 'endsBeforeItBegins' } as const]
      : []),
    ...(closedAt !== '' && Date.parse(closedAt) > now ? [{ type: 'endsInFuture' } as const] : []),
    ...(planned > dayOf(now)
      ? [{ type: 'futureDay', planned } as const]
      : isOnOtherDay
        ? [{ type: 'beganOnOtherDay', planned, began } as const]
        : []),
  ];
}

/** Whether minutes with such dates are not frozen. */
export function forbidsFreezing({ type }: DateIssue): boolean {
  return type !== 'beganOnOtherDay';
}
