import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Ellipsis, Inbox, Trash2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { shownTitle } from '../../../shared/domain/titles';
import type { AgendaItem } from '../../../shared/schema';
import { useSession } from '../../live';
import { IconButton, MenuButton, useMessages, type MaybeAsync } from '../../ui';
import { useOfferUndo } from '../../undo';
import { useHistory } from '../history';
import { useRemoval } from '../meetings';
import { AgendaItemDetails } from './AgendaItemDetails';
import { AgendaItemLine } from './AgendaItemLine';
import styles from './AgendaRow.module.css';
import { useStepKeys } from './useStepKeys';

export type AgendaRowProps = {
  readonly item: AgendaItem;
  readonly number: number;
  /** Computed; `''` while the meeting has no start. */
  readonly startTime: string;
  /** Ends after the meeting does. */
  readonly isLate: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onStep: (by: -1 | 1) => MaybeAsync;
  /** What the row is dragged by. */
  readonly handle: ReactNode;
};

export function AgendaRow({ item, number, startTime, isLate, isFirst, isLast, onStep, handle }: AgendaRowProps) {
  const { t } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const remove = useRemoval();
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const history = useHistory(item.id);
  const onKeyDown = useStepKeys(onStep);

  async function putBack(): Promise<void> {
    const { undo } = await write((unit) => unit.update('agendaItems', item.id, { meetingId: '' }));
    offerUndo(undo, t('meetings.backlog.putBack', { title: shownTitle(item.title, t) }));
  }

  return (
    <div
      className={styles.row}
      onKeyDown={onKeyDown}
      role="group"
      aria-label={t('meetings.item.label', { number, title: shownTitle(item.title, t) })}
    >
      {handle}
      <span className={styles.number}>{number}</span>
      <span className={isLate ? styles.late : styles.time}>{startTime}</span>
      <AgendaItemLine item={item} />
      <IconButton
        label={t(isOpen ? 'meetings.item.less' : 'meetings.item.details')}
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onPress={() => setIsOpen(!isOpen)}
      />
      <MenuButton
        label={t('meetings.item.more')}
        icon={Ellipsis}
        items={[
          {
            id: 'up',
            changesData: true,
            label: t('meetings.item.up'),
            icon: ArrowUp,
            shortcut: 'alt+arrowup',
            isDisabled: isFirst,
            onSelect: () => onStep(-1),
          },
          {
            id: 'down',
            changesData: true,
            label: t('meetings.item.down'),
            icon: ArrowDown,
            shortcut: 'alt+arrowdown',
            isDisabled: isLast,
            onSelect: () => onStep(1),
          },
          {
            id: 'backlog',
            changesData: true,
            label: t('meetings.backlog.put'),
            icon: Inbox,
            onSelect: () => putBack(),
          },
          history.entry,
          {
            id: 'remove',
            changesData: true,
            label: t('meetings.item.remove'),
            icon: Trash2,
            tone: 'danger',
            onSelect: () =>
              remove('agendaItems', [item.id], t('meetings.item.removed', { title: shownTitle(item.title, t) })),
          },
        ]}
      />
      {history.dialog}
      <div id={detailsId} className={styles.details} hidden={!isOpen}>
        {isOpen && <AgendaItemDetails item={item} />}
      </div>
    </div>
  );
}
