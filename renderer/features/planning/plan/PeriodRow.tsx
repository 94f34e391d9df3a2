import { periodToLabel, type PeriodState } from '../../../../shared/domain/quarters';
import { Button, cx, useMessages } from '../../../ui';
import { MeetingRow } from './MeetingRow';
import type { Planning } from './Planning';
import styles from './PeriodRow.module.css';
import { OtherEvents, Proposals } from './Proposals';

type PeriodRowProps = {
  readonly state: PeriodState;
  readonly onPlan?: (
    planning: Planning,
  ) => void; /** The nearest one without a meeting: it offers what the others only mention. */
  readonly isProposed?: boolean;
};

/** A period with its meetings; one without says so, and where its meeting could be. */
export function PeriodRow({ state: { period, meetings, state }, onPlan, isProposed = false }: PeriodRowProps) {
  const { t, language } = useMessages();
  const label = periodToLabel(period, language);
  const isOpen = state === 'missed' || state === 'unplanned';
  return (
    <li className={styles.period}>
      <span className={styles.label}>{label}</span>
      <div className={styles.meetings}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
        {state === 'past' && meetings.length === 0 && <span className={styles.empty}>{t('meetings.plan.held')}</span>}
        {isOpen && (
          <div className={cx(styles.empty, state === 'missed' && styles.missed)}>
            <span>
              {state === 'missed' ? t('meetings.quarter.missed') : t('meetings.plan.unplanned', { period: label })}
            </span>
            {onPlan && (
              <Button
                changesData
                size="small"
                variant={isProposed ? 'secondary' : 'quiet'}
                aria-label={t('meetings.planQuarter', { quarter: label })}
                onPress={() => onPlan({ period })}
              >
                {t('meetings.plan')}
              </Button>
            )}
          </div>
        )}
        {onPlan && (isOpen ? <Proposals period={period} onPlan={onPlan} /> : <OtherEvents period={period} />)}
      </div>
    </li>
  );
}
