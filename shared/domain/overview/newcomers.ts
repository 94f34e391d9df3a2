import type { Meeting, Member } from '../../schema';

export interface Newcomers {
  /** The latest closed meeting; undefined before there is one, then everybody interested is new. */
  readonly since: Meeting | undefined;
  /** Interested since then, the latest first. */
  readonly prospects: readonly Member[];
  /** How they came, the most frequent first; `''` where nobody noted it. */
  readonly sources: readonly { readonly source: string; readonly count: number }[];
}

/** Who became interested after the last meeting. A person without a date of joining is left out: nobody knows when they came. */
export function newcomersSince(members: readonly Member[], meetings: readonly Meeting[]): Newcomers {
  const since = latestClosed(meetings);
  const day = since?.startsAt.slice(0, 10) ?? '';
  const prospects = members
    .filter(({ membership, joinedOn }) => membership === 'prospect' && joinedOn !== '' && joinedOn >= day)
    .sort((a, b) => (a.joinedOn === b.joinedOn ? (a.id < b.id ? -1 : 1) : a.joinedOn > b.joinedOn ? -1 : 1));
  const counts = new Map<string, number>();
  for (const { source } of prospects) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts]
    .map(([source, count]) => ({ source, count }))
    .sort((a, b) => b.count - a.count || (a.source < b.source ? -1 : 1));
  return { since, prospects, sources };
}

function latestClosed(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings
    .filter(({ status }) => status === 'closed')
    .reduce<Meeting | undefined>(
      (latest, meeting) => (latest === undefined || meeting.startsAt > latest.startsAt ? meeting : latest),
      undefined,
    );
}
