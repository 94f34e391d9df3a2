import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { countAttendance } from '../../../shared/domain/attendance';
import { BigCount, Button, useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import { AttendeeRow } from './AttendeeRow';
import { CheckInField } from './CheckInField';
import { GuestDialog } from './GuestDialog';
import styles from './PresenceColumn.module.css';
import { attendeesOf } from './attendees';

export function PresenceColumn({ view }: { readonly view: MeetingView }) {
  const { t, collator } = useMessages();
  const [guestName, setGuestName] = useState<string | null>(null);
  const { meeting, attendance } = view;
  const { present, invited, quorate } = countAttendance(attendance, meeting.quorum);
  const attendees = useMemo(() => attendeesOf(view, collator), [view, collator]);
  return (
    <aside className={styles.column} aria-label={t('minutes.present')}>
      <h2 className={styles.heading}>{t('minutes.present')}</h2>
      <BigCount value={present} label={t('minutes.ofInvited', { invited })} isLive />
      {quorate !== null && <p className={quorate ? styles.quorate : styles.notQuorate}>{t(quorate ? 'minutes.quorate' : 'minutes.notQuorate', { quorum: meeting.quorum ?? 0 })}</p>}
      <CheckInField view={view} onGuest={setGuestName} />
      <ul className={styles.list} aria-label={t('minutes.attendees')}>
        {attendees.map((attendee) => (
          <li key={attendee.entry.id}>
            <AttendeeRow attendee={attendee} />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={UserPlus} onPress={() => setGuestName('')}>
          {t('minutes.guest.add')}
        </Button>
      </div>
      {guestName !== null && <GuestDialog meetingId={meeting.id} name={guestName} onClose={() => setGuestName(null)} />}
    </aside>
  );
}
