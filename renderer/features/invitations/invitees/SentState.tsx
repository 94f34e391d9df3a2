import { sequenceToSend } from '../../../../shared/domain/invitation';
import type { Attendance, Event, Meeting } from '../../../../shared/schema';
import { useMessages } from '../../../ui';
import styles from './InviteesSection.module.css';

type SentStateProps = { readonly entry: Attendance; readonly meeting: Meeting; readonly event: Event | undefined };

/** Whether a person has the invitation as it stands now. */
export function SentState({ entry: { sentSequence, sentAt }, meeting, event }: SentStateProps) {
  const { t, formatDate } = useMessages();
  if (sentSequence < 0) return <span className={styles.muted}>{t('invite.sentState.none')}</span>;
  if (sentSequence < sequenceToSend(meeting, event))
    return <span className={styles.stale}>{t('invite.sentState.old')}</span>;
  return (
    <span>
      {t(meeting.cancelledAt === '' ? 'invite.sentState.current' : 'invite.sentState.cancelled', {
        date: formatDate(sentAt),
      })}
    </span>
  );
}
