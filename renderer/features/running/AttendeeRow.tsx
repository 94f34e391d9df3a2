import { Ellipsis, LogIn, LogOut, Mic, UserMinus, Users } from 'lucide-react';
import { memo, useState } from 'react';
import { checkIn, checkOut, isPresent } from '../../../shared/domain/attendance';
import { arrivalAt, departureAt } from '../../../shared/domain/meetings';
import { useSession } from '../../live';
import { cx, type MaybeAsync, MenuButton, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import type { Attendee } from './attendees';
import styles from './AttendeeRow.module.css';
import { RepresentedByField } from './RepresentedByField';
import { takeBackCheckIn } from './takeBackCheckIn';

type AttendeeRowProps = Attendee & {
  /** Of the meeting. */
  readonly timeZone: string;
  readonly onSpeak: (attendee: Attendee) => MaybeAsync;
};

/** Memoised by its three facts: a hall of three hundred must not be drawn again at every word of the minutes. */
export const AttendeeRow = memo(function AttendeeRow({
  entry,
  name,
  institution,
  timeZone,
  onSpeak,
}: AttendeeRowProps) {
  const { t, formatTime } = useMessages();
  const { repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  const [isEditing, setIsEditing] = useState(false);
  const isThere = isPresent(entry);
  // Asked when it happens: the row is drawn for its own facts only.
  const moment = (momentOf: typeof arrivalAt): string =>
    momentOf(repositories.meetings.get(entry.meetingId), Date.now());
  const time = isThere
    ? formatTime(entry.presentFrom, timeZone)
    : t('minutes.fromTo', {
        from: formatTime(entry.presentFrom, timeZone),
        to: formatTime(entry.presentUntil, timeZone),
      });
  const detail = [
    entry.memberId === '' && t('minutes.guest'),
    entry.representedBy !== '' && t('minutes.onBehalf', { name: entry.representedBy }),
    institution,
  ];

  async function takeBack(): Promise<void> {
    const { undo } = await write((unit) => takeBackCheckIn(unit, entry));
    offerUndo(undo, t('minutes.checkInUndone', { name }));
  }

  return (
    <div className={cx(styles.row, !isThere && styles.gone)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.time}>{time}</span>
      <span className={styles.detail}>{detail.filter((part) => part !== false && part !== '').join(', ')}</span>
      <span className={styles.menu}>
        <MenuButton
          label={t('minutes.attendeeMenu', { name })}
          icon={Ellipsis}
          items={[
            {
              id: 'speak',
              changesData: true,
              label: t('minutes.speakers.add'),
              icon: Mic,
              isDisabled: !isThere,
              onSelect: () => onSpeak({ entry, name, institution }),
            },
            isThere
              ? {
                  id: 'out',
                  changesData: true,
                  label: t('minutes.checkOut'),
                  icon: LogOut,
                  onSelect: () => repositories.attendance.update(entry.id, checkOut(entry, moment(departureAt))),
                }
              : {
                  id: 'in',
                  changesData: true,
                  label: t('minutes.checkInAgain'),
                  icon: LogIn,
                  onSelect: () => repositories.attendance.update(entry.id, checkIn(entry, moment(arrivalAt))),
                },
            {
              id: 'represented',
              changesData: true,
              label: t('minutes.representedBy'),
              icon: Users,
              onSelect: () => setIsEditing(true),
            },
            {
              id: 'undo',
              changesData: true,
              label: t('minutes.undoCheckIn'),
              icon: UserMinus,
              tone: 'danger',
              onSelect: () => takeBack(),
            },
          ]}
        />
      </span>
      {isEditing && <RepresentedByField entry={entry} onClose={() => setIsEditing(false)} />}
    </div>
  );
});
