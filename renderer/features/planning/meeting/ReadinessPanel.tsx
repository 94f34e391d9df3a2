import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { meetingGaps } from '../../../../shared/domain/meetings';
import { Section, useMessages } from '../../../ui';
import type { MeetingView } from '../../meetings';
import styles from './ReadinessPanel.module.css';

/** What an invitation still lacks, in words. */
export function ReadinessPanel({
  view: { meeting, agendaItems, attendance, members },
}: {
  readonly view: MeetingView;
}) {
  const { t } = useMessages();
  const gaps = meetingGaps(meeting, agendaItems, attendance, members);
  if (meeting.status === 'running') return null;
  return (
    <Section title={t(meeting.status === 'draft' ? 'meetings.readiness' : 'meetings.readiness.invited')}>
      <ul className={styles.list}>
        {gaps.map(({ type, isRequired, count }) => (
          <li key={type} className={isRequired ? styles.required : styles.hint}>
            {isRequired ? <CircleAlert size={16} aria-hidden /> : <Info size={16} aria-hidden />}
            {t(`meetings.gap.${type}`, { count })}
          </li>
        ))}
        {gaps.length === 0 && (
          <li className={styles.ready}>
            <CircleCheck size={16} aria-hidden />
            {t(meeting.status === 'draft' ? 'meetings.ready' : 'meetings.complete')}
          </li>
        )}
      </ul>
    </Section>
  );
}
