import { useMemo } from 'react';
import { isPresent } from '../../../shared/domain/attendance';
import { institutionInFullOf, memberToDisplayName, memberToListName } from '../../../shared/domain/membership';
import type { OwnerCandidate, ResolvedOwner } from '../../../shared/domain/outcomes';
import { useMessages } from '../../ui';
import { type MeetingView } from '../meetings';

export type Candidate = OwnerCandidate & {
  readonly owner: ResolvedOwner;
  /** As lists have it, family name first. */ readonly listName: string;
};

/** Whom a task can be given to: members with the institution of the meeting's day, and institutions, in the order of their names. */
export function useOwnerCandidates({
  meeting,
  attendance,
  members,
  institutions,
}: Pick<MeetingView, 'meeting' | 'attendance' | 'members' | 'institutions'>): readonly Candidate[] {
  const { t, collator } = useMessages();
  const day = meeting.startsAt.slice(0, 10);
  return useMemo(() => {
    const present = new Set(attendance.filter(isPresent).map(({ memberId }) => memberId));
    const people = [...members.values()].map((member): Candidate => ({
      id: member.id,
      name: memberToDisplayName(member),
      listName: memberToListName(member),
      detail: institutionInFullOf(member, institutions, day),
      isPresent: present.has(member.id),
      owner: { memberId: member.id },
    }));
    const bodies = [...institutions.values()].map(({ id, name, shortName }): Candidate => ({
      id,
      name,
      listName: name,
      detail: shortName === '' ? t('minutes.task.institution') : shortName,
      isPresent: false,
      owner: { text: name },
    }));
    return [...people, ...bodies]
      .filter(({ name }) => name.trim() !== '')
      .sort((a, b) => collator.compare(a.listName, b.listName));
  }, [attendance, members, institutions, day, t, collator]);
}
