import { useMemo } from 'react';
import { memberToListName, positionOn } from '../../../shared/domain/membership';
import type { Institution, Member } from '../../../shared/schema';
import { useRecords, useToday } from '../../live';
import { useMessages, type Option } from '../../ui';

/** Name of the institution where somebody holds an office on a day; `''` where none is known. */
export function institutionOf(
  member: Pick<Member, 'positions'>,
  institutions: ReadonlyMap<string, Institution>,
  day: string,
): string {
  const institution = institutions.get(positionOn(member, day)?.institutionId ?? '');
  return institution ? institution.shortName || institution.name : '';
}

/** As it calls itself in full: for lists that people read who do not know every short name, `''` where none is known. */
export function institutionInFullOf(
  member: Pick<Member, 'positions'>,
  institutions: ReadonlyMap<string, Institution>,
  day: string,
): string {
  const institution = institutions.get(positionOn(member, day)?.institutionId ?? '');
  return institution ? institution.name || institution.shortName : '';
}

/** Everybody to choose from, sorted by name, with the institution of today as second line. */
export function useMemberOptions(): readonly Option[] {
  const { records } = useRecords('members');
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const { collator } = useMessages();
  return useMemo(
    () =>
      records
        .map((member) => ({
          id: member.id,
          label: memberToListName(member),
          detail: institutionOf(member, institutions, today) || undefined,
        }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    [records, institutions, today, collator],
  );
}
