import { Check } from 'lucide-react';
import type { ItemState } from '../../../shared/domain/agenda';
import { memo } from 'react';
import { RED } from '../../../shared/schema/confidentiality';
import { shownTitle } from '../../../shared/domain/titles';
import { cx, type MaybeAsync, PlainButton, useMessages } from '../../ui';
import styles from './AgendaEntry.module.css';

type AgendaEntryProps = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly spentMinutes: number;
  readonly state: ItemState;
  readonly isRed: boolean;
  readonly isCurrent: boolean;
  readonly onTurn: (itemId: string) => MaybeAsync;
  readonly onTick: (itemId: string) => MaybeAsync;
};

/** Two buttons side by side: the title turns to the item, the time at its end ticks it off. Memoised: it takes plain values only. */
export const AgendaEntry = memo(function AgendaEntry({
  id,
  number,
  title,
  plannedMinutes,
  spentMinutes,
  state,
  isRed,
  isCurrent,
  onTurn,
  onTick,
}: AgendaEntryProps) {
  const { t } = useMessages();
  const isOver = spentMinutes > plannedMinutes;
  const isDone = state === 'discussed';
  const isSetAside = !isDone && state !== 'open';
  const isStarted = isDone || isCurrent || spentMinutes > 0;
  return (
    <div className={cx(styles.entry, isCurrent && styles.current)}>
      <PlainButton className={styles.turn} isCurrent={isCurrent} onPress={() => onTurn(id)}>
        <span className={styles.number}>{number}</span>
        <span className={cx(styles.title, isSetAside && styles.setAside)}>
          {shownTitle(title, t)}
          {isRed && <span className={styles.red}>{RED}</span>}
          {isSetAside && <span className={styles.state}>{t(`minutes.state.${state}`)}</span>}
        </span>
      </PlainButton>
      <PlainButton
        changesData
        className={cx(styles.time, isDone && styles.done, isOver && styles.over)}
        isPressed={isDone}
        label={t('minutes.tick', { number, spent: spentMinutes, planned: plannedMinutes })}
        title={t(isDone ? 'minutes.untickHint' : 'minutes.tickHint')}
        onPress={() => onTick(id)}
      >
        {isStarted ? spentMinutes : t('meetings.minutesShort', { minutes: plannedMinutes })}
        {isDone && <Check size={15} strokeWidth={2.5} aria-hidden />}
      </PlainButton>
    </div>
  );
});
