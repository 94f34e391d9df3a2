import { Table2 } from 'lucide-react';
import type { Command } from 'prosemirror-state';
import { MenuButton, useMessages } from '../../ui';
import { addColumn, addRow, deleteColumn, deleteRow, deleteTable, insertTable, toggleHead } from './tables';

type TableMenuProps = {
  readonly isInTable: boolean;
  readonly hasHead: boolean;
  readonly onRun: (command: Command) => void;
};

/** A table where the caret is, or what can become of the one it is in. */
export function TableMenu({ isInTable, hasHead, onRun }: TableMenuProps) {
  const { t } = useMessages();
  const entries = isInTable
    ? ([
        ['rowAbove', addRow(0)],
        ['rowBelow', addRow(1)],
        ['columnBefore', addColumn(0)],
        ['columnBehind', addColumn(1)],
        [hasHead ? 'headOff' : 'headOn', toggleHead],
        ['deleteRow', deleteRow],
        ['deleteColumn', deleteColumn],
        ['deleteTable', deleteTable],
      ] as const)
    : ([['insertTable', insertTable]] as const);
  return (
    <MenuButton
      label={t('ui.rich.table')}
      icon={Table2}
      items={entries.map(([id, command]) => ({ id, label: t(`ui.rich.${id}`), onSelect: () => onRun(command) }))}
    />
  );
}
