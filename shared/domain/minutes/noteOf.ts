import type { MinutesNote } from '../../documents';
import type { Meeting, Minutes } from '../../schema';

/** What a document says about the state of the minutes it holds: circulated or approved, and by what corrected since. */
export function noteOf(
  minutes: Minutes,
  addenda: readonly Minutes[],
  meetings: ReadonlyMap<string, Pick<Meeting, 'title'>>,
): MinutesNote {
  const standing = standingOf(minutes, meetings);
  return {
    ...(standing && { standing }),
    ...(minutes.erasedNames.length > 0 && { erased: minutes.erasedNames }),
    addenda: addenda
      .filter(({ amendsId }) => amendsId === minutes.id)
      .map(({ number, finalisedAt }) => ({ number, date: finalisedAt })),
  };
}

function standingOf(
  { approvedOn, approvedInId, approval, circulatedAt, objectionsUntil }: Minutes,
  meetings: ReadonlyMap<string, Pick<Meeting, 'title'>>,
): MinutesNote['standing'] {
  if (approvedOn !== '') {
    const meeting = meetings.get(approvedInId)?.title ?? '';
    return { stage: 'approved', on: approvedOn, by: meeting === '' ? approval : 'meeting', meeting };
  }
  return circulatedAt === '' ? undefined : { stage: 'circulated', until: objectionsUntil };
}
