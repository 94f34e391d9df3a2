import { useMemo } from 'react';
import { useMessages } from '../../ui';
import { MemberExportDialog, type ListRows, type ShownList } from '../listExport';
import { MEMBER_COLUMNS, USUAL_COLUMNS, type MemberColumn } from './memberColumnIds';
import { groupMembers } from './memberGroups';
import type { MemberRow } from './memberRows';
import type { MemberList } from './useMemberList';
import { useGroupWords } from './useMemberGroups';

/** What says where somebody has been, or what the coordinators call them by, is not for others. */
const INTERNAL: readonly MemberColumn[] = ['tags', 'lastMeeting'];

type MembersExportProps = {
  readonly list: MemberList;
  readonly rows: ListRows<MemberRow>;
  readonly selection: string;
  readonly onClose: () => void;
};

/** The members as files, among them the list as it stands on the screen. */
export function MembersExport({ list, ...props }: MembersExportProps) {
  const shown = useShownMembers(list);
  return <MemberExportDialog shown={shown} {...props} />;
}

function useShownMembers({ all, columns, words, sort, groupBy }: MemberList): ShownList {
  const { t } = useMessages();
  const groupWords = useGroupWords(words);
  return useMemo(() => {
    const byId = new Map(all.map((row) => [row.id, row]));
    const textOf = (column: MemberColumn | 'name') => (id: string) => {
      const row = byId.get(id);
      return row ? words.textOf(column, row) || (column === 'name' ? t('members.unnamed') : '') : '';
    };
    const chosen = columns.length === 0 ? USUAL_COLUMNS : columns;
    const column = t(`members.column.${MEMBER_COLUMNS.find((id) => id === sort.columnId) ?? 'name'}`);
    return {
      columns: [
        { label: t('members.column.name'), textOf: textOf('name') },
        ...chosen.map((id) => ({
          label: t(`members.column.${id}`),
          isInternal: INTERNAL.includes(id),
          textOf: textOf(id),
        })),
      ],
      grouping:
        groupBy === ''
          ? undefined
          : {
              label: t(`members.groupBy.${groupBy}`),
              isInternal: groupBy === 'tag',
              groupsOf: (ids) =>
                groupMembers(
                  ids.flatMap((id) => byId.get(id) ?? []),
                  groupBy,
                  groupWords,
                ).map(({ label, rows }) => ({ label, ids: rows.map(({ id }) => id) })),
            },
      order: t(sort.direction === 'ascending' ? 'listExport.order.sorted' : 'listExport.order.descending', { column }),
      countOf: (count) => t('documents.addresses.count', { count }),
    };
  }, [t, all, columns, words, sort, groupBy, groupWords]);
}
