import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Ellipsis, GripVertical, Trash2 } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { positionAfterStep } from '../../../../shared/domain/agenda';
import type { AgendaItem } from '../../../../shared/schema';
import { IconButton, MenuButton, useMessages } from '../../../ui';
import { useRemoval } from '../useRemoval';
import { AgendaItemDetails } from './AgendaItemDetails';
import { AgendaItemLine } from './AgendaItemLine';
import styles from './AgendaRow.module.css';

export type AgendaRowProps = {
  readonly item: AgendaItem;
  readonly number: number;
  /** Computed; `''` while the meeting has no start. */
  readonly startTime: string;
  readonly agenda: readonly AgendaItem[];
  readonly onMove: (position: number | undefined) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
};

export function AgendaRow({ item, number, startTime, agenda, onMove, onDragStart, onDragEnd }: AgendaRowProps) {
  const { t } = useMessages();
  const remove = useRemoval();
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const step = (by: -1 | 1): void => onMove(positionAfterStep(agenda, item.id, by));
  const removeItem = (): void => void remove('agendaItems', [item.id], t('meetings.item.removed', { title: item.title }));

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <div className={styles.row} onKeyDown={onKeyDown} role="group" aria-label={t('meetings.item.label', { number, title: item.title })}>
      <span className={styles.handle} draggable onDragStart={onDragStart} onDragEnd={onDragEnd} aria-hidden>
        <GripVertical size={16} />
      </span>
      <span className={styles.number}>{number}</span>
      <span className={styles.time}>{startTime}</span>
      <AgendaItemLine item={item} />
      <IconButton label={t(isOpen ? 'meetings.item.less' : 'meetings.item.details')} icon={isOpen ? ChevronDown : ChevronRight} aria-expanded={isOpen} aria-controls={detailsId} onPress={() => setIsOpen(!isOpen)} />
      <MenuButton
        label={t('meetings.item.more')}
        icon={Ellipsis}
        items={[
          { id: 'up', label: t('meetings.item.up'), icon: ArrowUp, shortcut: 'alt+↑', isDisabled: number === 1, onSelect: () => step(-1) },
          { id: 'down', label: t('meetings.item.down'), icon: ArrowDown, shortcut: 'alt+↓', isDisabled: number === agenda.length, onSelect: () => step(1) },
          { id: 'remove', label: t('meetings.item.remove'), icon: Trash2, tone: 'danger', onSelect: removeItem },
        ]}
      />
      <div id={detailsId} className={styles.details} hidden={!isOpen}>
        {isOpen && <AgendaItemDetails item={item} />}
      </div>
    </div>
  );
}
