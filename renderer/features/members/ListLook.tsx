import { Check } from 'lucide-react';
import { MenuButton, useMessages } from '../../ui';
import { ColumnsButton } from '../listColumns';
import {
  MEMBER_COLUMNS,
  MEMBER_GROUPINGS,
  USUAL_COLUMNS,
  type MemberColumn,
  type MemberGrouping,
} from './memberColumnIds';

type ListLookProps = {
  readonly groupBy: MemberGrouping | '';
  readonly onGroup: (groupBy: MemberGrouping | '') => void;
  /** Empty: the usual ones. */
  readonly columns: readonly MemberColumn[];
  /** The columns are those of this laptop again, not those of a view. */
  readonly onOwnColumns: () => void;
};

/** Under which headings and with which columns the list is shown. */
export function ListLook({ groupBy, onGroup, columns, onOwnColumns }: ListLookProps) {
  const { t } = useMessages();

  return (
    <>
      <MenuButton
        size="small"
        variant="quiet"
        description={t('lists.groupBy')}
        label={groupBy === '' ? t('lists.groupBy') : t('lists.groupedBy', { what: t(`members.groupBy.${groupBy}`) })}
        items={[
          {
            id: 'none',
            label: t('lists.groupNone'),
            icon: groupBy === '' ? Check : undefined,
            onSelect: () => onGroup(''),
          },
          ...MEMBER_GROUPINGS.map((id) => ({
            id,
            label: t(`members.groupBy.${id}`),
            icon: id === groupBy ? Check : undefined,
            onSelect: () => onGroup(id),
          })),
        ]}
      />
      <ColumnsButton
        list="members"
        all={MEMBER_COLUMNS.map((id) => ({ id, label: t(`members.column.${id}`) }))}
        usual={USUAL_COLUMNS}
        shown={columns}
        onOwnColumns={onOwnColumns}
      />
    </>
  );
}
