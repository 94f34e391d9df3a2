import { Check } from 'lucide-react';
import { memo } from 'react';
import { cx, useMessages } from '../../ui';
import styles from './AgendaEntry.module.css';

type AgendaEntryProps = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly spentMinutes: number;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly onTurn: (itemId: string) => void;
  readonly onToggleDone: (itemId: string) => void;
};

/** Two buttons side by side: the title turns to the item, the time at its end ticks it off. Memoised: it takes plain values only. */
export const AgendaEntry = memo(function AgendaEntry({
  id,
  number,
  title,
  plannedMinutes,
  spentMinutes,
  isDone,
  isCurrent,
  onTurn,
  onToggleDone,
}: AgendaEntryProps) {
  const { t } = useMessages();
  const isOver = spentMinutes > plannedMinutes;
  const isStarted = isDone || isCurrent || spentMinutes > 0;
  return (
    <div className={cx(styles.entry, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.turn}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onTurn(id)}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.title}>{title === '' ? t('meetings.untitled') : title}</span>
      </button>
      <button
        type="button"
        className={cx(styles.time, isDone && styles.done, isOver && styles.over)}
        aria-pressed={isDone}
        aria-label={t('minutes.tick', { number, spent: spentMinutes, planned: plannedMinutes })}
        title={t(isDone ? 'minutes.untickHint' : 'minutes.tickHint')}
        onClick={() => onToggleDone(id)}
      >
        {isStarted ? spentMinutes : t('meetings.minutesShort', { minutes: plannedMinutes })}
        {isDone && <Check size={15} strokeWidth={2.5} aria-hidden />}
      </button>
    </div>
  );
});
