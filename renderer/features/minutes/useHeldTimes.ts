import { useState } from 'react';
import { instantToLocal, isUnderWay, localToInstant, proposeEnd } from '../../../shared/domain/meetings';
import { checkDates, type DateIssue } from '../../../shared/domain/minutes';
import { useNow } from '../../live';
import type { MeetingView } from '../meetings';

export interface HeldTimes {
  /** On the clock of the meeting's place, `YYYY-MM-DDTHH:MM`; null where nothing is entered. */
  readonly began: string | null;
  readonly ended: string | null;
  /** Where the plan is moved to, if it says another day. */
  readonly startToPlan: string;
  readonly setBegan: (value: string | null) => void;
  readonly setEnded: (value: string | null) => void;
  /** What is to be frozen, in milliseconds since the Unix epoch; missing where it is what was recorded, to the second. */
  readonly chosen: { readonly beganAt?: number; readonly endedAt?: number };
  /** What is frozen where a field is left empty, as `YYYY-MM-DDTHH:MM`; `''`: no beginning, or the end is the moment of freezing. */
  readonly ifEmpty: { readonly began: string; readonly ended: string };
  readonly issues: readonly DateIssue[];
}

/** When the meeting began and ended, as recorded, to be corrected before it is frozen. */
export function useHeldTimes({ meeting, attendance }: Pick<MeetingView, 'meeting' | 'attendance'>): HeldTimes {
  const now = useNow(10_000);
  const { startedAt, timeZone } = meeting;
  const [typedBegan, setBegan] = useState<string | null>();
  const [typedEnded, setEnded] = useState<string | null>();
  const proposed = proposeEnd(meeting, attendance, now);
  const began = typedBegan === undefined ? localOf(startedAt, timeZone) : typedBegan;
  const ended = typedEnded === undefined ? instantToLocal(proposed, timeZone) : typedEnded;
  // A meeting that ends now ends when the button is pressed, not when the question came up.
  const endsNow = startedAt === '' || isUnderWay(meeting, now);
  const chosen = {
    ...(typeof typedBegan === 'string' && { beganAt: localToInstant(typedBegan, timeZone) }),
    ...(typeof typedEnded === 'string'
      ? { endedAt: localToInstant(typedEnded, timeZone) }
      : endsNow
        ? {}
        : { endedAt: proposed }),
  };
  const times = {
    startedAt: chosen.beganAt === undefined ? startedAt : new Date(chosen.beganAt).toISOString(),
    closedAt: new Date(chosen.endedAt ?? proposed).toISOString(),
  };
  const startToPlan = began ?? instantToLocal(now, timeZone);
  const ifEmpty = {
    began: localOf(startedAt, timeZone) ?? '',
    ended: endsNow ? '' : instantToLocal(proposed, timeZone),
  };
  return { began, ended, startToPlan, setBegan, setEnded, chosen, ifEmpty, issues: checkDates(meeting, times, now) };
}

function localOf(instant: string, timeZone: string): string | null {
  return instant === '' ? null : instantToLocal(Date.parse(instant), timeZone);
}
