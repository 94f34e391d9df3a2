import { isPresent } from '../../../shared/domain/attendance';
import {
  institutionInFullOf,
  institutionOf,
  memberToDisplayName,
  memberToListName,
} from '../../../shared/domain/membership';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import type { Member } from '../../../shared/schema';
import { createRecordSearch, type RecordSearch } from '../../data';
import { type MeetingView } from '../meetings';

export interface Candidate {
  readonly memberId: string;
  readonly name: string;
  readonly institution: string;
  readonly isInvited: boolean;
}

export interface Candidates {
  readonly found: readonly Candidate[];
  /** Somebody the query names who is there already. */
  readonly alreadyThere: string | null;
}

const SHOWN = 8;

/** Finds members by name or institution; one per open screen, since it keeps the prepared texts. */
export function createCheckInSearch(institutions: MeetingView['institutions'], day: string): RecordSearch<Member> {
  return createRecordSearch((member) => [
    member.givenName,
    member.familyName,
    member.email,
    institutionOf(member, institutions, day),
    institutionInFullOf(member, institutions, day),
  ]);
}

/** Names before institutions, then the invited first: they are the most likely to be at the door. Whoever is checked in already is left out. */
export function findCandidates(
  search: RecordSearch<Member>,
  members: readonly Member[],
  view: Pick<MeetingView, 'meeting' | 'attendance' | 'members' | 'institutions'>,
  query: string,
): Candidates {
  const { attendance, institutions, meeting } = view;
  if (query.trim() === '') return { found: [], alreadyThere: null };
  const there = new Set(attendance.filter(isPresent).map(({ memberId }) => memberId));
  const invited = new Set(attendance.filter((entry) => entry.invited).map(({ memberId }) => memberId));
  const hits = search.find(members, query).found;
  const free = hits.filter(({ id }) => !there.has(id));
  const needles = queryToNeedles(query);
  const rankOf = (member: Member): number =>
    (matches(createHaystack([member.givenName, member.familyName]), needles) ? 0 : 2) +
    (invited.has(member.id) ? 0 : 1);
  const ranked = free
    .map((member) => ({ member, rank: rankOf(member) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
  const present = free.length === 0 ? hits[0] : undefined;
  return {
    found: ranked.slice(0, SHOWN).map((member) => ({
      memberId: member.id,
      name: memberToListName(member),
      institution: institutionInFullOf(member, institutions, meeting.startsAt.slice(0, 10)),
      isInvited: invited.has(member.id),
    })),
    alreadyThere: present ? memberToDisplayName(present) : null,
  };
}
