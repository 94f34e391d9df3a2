import { Check, Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../live';
import { Button, MenuButton, useMessages } from '../../ui';
import { ColumnsDialog } from '../listColumns';
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
  const { settings, updateSettings } = useApp();
  const [isChoosing, setIsChoosing] = useState(false);

  async function show(next: readonly MemberColumn[]): Promise<void> {
    await updateSettings({ listColumns: { ...settings.listColumns, members: [...next] } });
    onOwnColumns();
  }

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
      <Button size="small" variant="quiet" icon={Columns3} onPress={() => setIsChoosing(true)}>
        {t('lists.columns')}
      </Button>
      {isChoosing && (
        <ColumnsDialog
          all={MEMBER_COLUMNS.map((id) => ({ id, label: t(`members.column.${id}`) }))}
          shown={columns.length === 0 ? USUAL_COLUMNS : columns}
          isUsual={columns.length === 0}
          onChange={show}
          onReset={() => show([])}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}
