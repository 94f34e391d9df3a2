import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  PanelTop,
  Trash2,
} from 'lucide-react';
import type { Command } from 'prosemirror-state';
import { IconButton, ToggleIconButton, useMessages } from '../../ui';
import { addColumn, addRow, deleteColumn, deleteRow, deleteTable, toggleHead } from './tables';

const TOOLS = [
  { id: 'rowAbove', icon: BetweenHorizontalStart, command: addRow(0) },
  { id: 'rowBelow', icon: BetweenHorizontalEnd, command: addRow(1) },
  { id: 'columnBefore', icon: BetweenVerticalStart, command: addColumn(0) },
  { id: 'columnBehind', icon: BetweenVerticalEnd, command: addColumn(1) },
  { id: 'deleteRow', icon: FoldVertical, command: deleteRow },
  { id: 'deleteColumn', icon: FoldHorizontal, command: deleteColumn },
  { id: 'deleteTable', icon: Trash2, command: deleteTable },
] as const;

type TableToolsProps = { readonly hasHead: boolean; readonly onRun: (command: Command) => void };

/** What can become of the table that the caret is in. */
export function TableTools({ hasHead, onRun }: TableToolsProps) {
  const { t } = useMessages();
  return (
    <>
      <ToggleIconButton
        label={t('ui.rich.head')}
        icon={PanelTop}
        isSelected={hasHead}
        onPress={() => onRun(toggleHead)}
      />
      {TOOLS.map(({ id, icon, command }) => (
        <IconButton key={id} label={t(`ui.rich.${id}`)} icon={icon} onPress={() => onRun(command)} />
      ))}
    </>
  );
}
