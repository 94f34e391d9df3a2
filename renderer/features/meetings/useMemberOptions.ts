import { useMemo } from 'react';
import { institutionOf, memberToListName } from '../../../shared/domain/membership';
import { useRecords, useToday } from '../../live';
import { useMessages, type Option } from '../../ui';

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
