import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { ListName } from '../../../shared/domain/lists';
import { useApp } from '../../live';
import { Button, useMessages } from '../../ui';
import { ColumnsDialog } from './ColumnsDialog';

type ColumnsButtonProps<Id extends string> = {
  readonly list: ListName;
  /** All that there are, beside the one that always stands in front. */
  readonly all: readonly { readonly id: Id; readonly label: string }[];
  readonly usual: readonly Id[];
  /** Empty: the usual ones. */
  readonly shown: readonly Id[];
  /** The columns are those of this laptop again, not those of a view. */
  readonly onOwnColumns: () => void;
};

/** Which columns a list shows on this laptop. */
export function ColumnsButton<Id extends string>({ list, all, usual, shown, onOwnColumns }: ColumnsButtonProps<Id>) {
  const { t } = useMessages();
  const { settings, updateSettings } = useApp();
  const [isChoosing, setIsChoosing] = useState(false);

  async function show(next: readonly Id[]): Promise<void> {
    await updateSettings({ listColumns: { ...settings.listColumns, [list]: [...next] } });
    onOwnColumns();
  }

  return (
    <>
      <Button size="small" variant="quiet" icon={Columns3} onPress={() => setIsChoosing(true)}>
        {t('lists.columns')}
      </Button>
      {isChoosing && (
        <ColumnsDialog
          all={all}
          shown={shown.length === 0 ? usual : shown}
          isUsual={shown.length === 0}
          onChange={show}
          onReset={() => show([])}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}
