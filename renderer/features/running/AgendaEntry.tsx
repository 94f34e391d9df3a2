import { Check } from 'lucide-react';
import type { TimedItem } from '../../../shared/domain/agenda';
import { cx, useMessages } from '../../ui';
import styles from './AgendaEntry.module.css';

type AgendaEntryProps = {
  readonly timed: TimedItem;
  readonly spentMinutes: number;
  readonly isCurrent: boolean;
  readonly onTurn: () => void;
  readonly onToggleDone: () => void;
};

/** Two buttons side by side: the title turns to the item, the time at its end ticks it off. */
export function AgendaEntry({ timed: { item, number }, spentMinutes, isCurrent, onTurn, onToggleDone }: AgendaEntryProps) {
  const { t } = useMessages();
  const isOver = spentMinutes > item.plannedMinutes;
  const isStarted = item.done || isCurrent || spentMinutes > 0;
  return (
    <li className={cx(styles.entry, isCurrent && styles.current)}>
      <button type="button" className={styles.turn} aria-current={isCurrent ? 'step' : undefined} onClick={onTurn}>
        <span className={styles.number}>{number}</span>
        <span className={styles.title}>{item.title === '' ? t('meetings.untitled') : item.title}</span>
      </button>
      <button
        type="button"
        className={cx(styles.time, item.done && styles.done, isOver && styles.over)}
        aria-pressed={item.done}
        aria-label={t('minutes.tick', { number, spent: spentMinutes, planned: item.plannedMinutes })}
        title={t(item.done ? 'minutes.untickHint' : 'minutes.tickHint')}
        onClick={onToggleDone}
      >
        {isStarted ? spentMinutes : t('meetings.minutesShort', { minutes: item.plannedMinutes })}
        {item.done && <Check size={15} strokeWidth={2.5} aria-hidden />}
      </button>
    </li>
  );
}
