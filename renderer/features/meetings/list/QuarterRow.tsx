import { quarterToLabel, type QuarterState } from '../../../../shared/domain/quarters';
import { Button, useMessages } from '../../../ui';
import { MeetingRow } from './MeetingRow';
import styles from './QuarterRow.module.css';

type QuarterRowProps = { readonly state: QuarterState; readonly onPlan?: () => void };

export function QuarterRow({ state: { quarter, meetings, state }, onPlan }: QuarterRowProps) {
  const { t } = useMessages();
  const label = quarterToLabel(quarter);
  return (
    <li className={styles.quarter}>
      <span className={styles.label}>{label}</span>
      <div className={styles.meetings}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
        {meetings.length === 0 && (
          <div className={styles.empty}>
            <span>{t(state === 'missed' ? 'meetings.quarter.missed' : 'meetings.quarter.unplanned')}</span>
            {onPlan && (
              <Button changesData size="small" variant="quiet" aria-label={t('meetings.planQuarter', { quarter: label })} onPress={onPlan}>
                {t('meetings.plan')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
