import { DoorOpen, ListChecks, UserPlus } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { ulid } from '../../../shared/ulid';
import { addSpeaker } from '../../../shared/domain/agenda';
import { countAttendance, isPresent } from '../../../shared/domain/attendance';
import { isRoomQuorate } from '../../../shared/domain/quorum';
import { useSession } from '../../live';
import { BigCount, Button, type MaybeAsync, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { GuestForm, useOwnCheckIns } from '../door';
import { useQuorumTexts, type MeetingView } from '../meetings';
import { AttendeeRow } from './AttendeeRow';
import { attendeesOf, type Attendee } from './attendees';
import { CheckInField } from './CheckInField';
import { CheckInListDialog } from './CheckInListDialog';
import styles from './PresenceColumn.module.css';
import { SpeakingList } from './SpeakingList';
import { takeBackCheckIn } from './takeBackCheckIn';
import { useGuestCheckIn } from './useGuestCheckIn';
import { useRoomQuorum } from './useRoomQuorum';

type PresenceColumnProps = Pick<MeetingView, 'meeting' | 'network' | 'attendance' | 'members' | 'institutions'> & {
  /** The item under discussion, `''` where there is none. */
  readonly itemId: string;
  /** Opens the window at the door. */
  readonly onOpenDoor: () => MaybeAsync;
};

/** Memoised: typing the minutes stores the item, which does not concern the people. */
export const PresenceColumn = memo(function PresenceColumn({
  meeting,
  network,
  attendance,
  members,
  institutions,
  itemId,
  onOpenDoor,
}: PresenceColumnProps) {
  const { t, collator } = useMessages();
  const { repositories, write } = useSession();
  const { agendaItems } = repositories;
  const offerUndo = useOfferUndo();
  const own = useOwnCheckIns();
  const [guestName, setGuestName] = useState<string | null>(null);
  const [isListing, setIsListing] = useState(false);
  const { present, invited } = countAttendance(attendance);
  const room = useRoomQuorum({ meeting, network, attendance, members, institutions });
  const { roomText } = useQuorumTexts();
  const day = meeting.startsAt.slice(0, 10);
  const attendees = useMemo(
    () => attendeesOf({ attendance, members, institutions }, day, collator),
    [attendance, members, institutions, day, collator],
  );
  const checkInGuest = useGuestCheckIn(meeting.id);
  const view = { meeting, attendance, members, institutions };
  const speak = useCallback(
    ({ entry, name }: Attendee) =>
      agendaItems.update(
        itemId,
        (item) => ({ speakers: addSpeaker(item.speakers, { id: ulid(), attendanceId: entry.id, name }) }),
        { undoable: false },
      ),
    [agendaItems, itemId],
  );
  /** See [Note: own check-ins]. */
  async function takeBackLatest(): Promise<void> {
    const attendee = attendees.find(({ entry }) => entry.id === own.latest && isPresent(entry));
    if (own.latest !== undefined) own.forget(own.latest);
    if (!attendee) {
      toast({ message: t('minutes.noOwnCheckIn') });
      return;
    }
    const { undo } = await write((unit) => takeBackCheckIn(unit, attendee.entry));
    offerUndo(undo, t('minutes.checkInUndone', { name: attendee.name }));
  }
  async function letInGuest(guest: Parameters<typeof checkInGuest>[0]): Promise<void> {
    own.add(await checkInGuest(guest));
  }

  return (
    <aside className={styles.column} aria-label={t('minutes.present')}>
      <h2 className={styles.heading}>{t('minutes.present')}</h2>
      <BigCount value={present} label={t('minutes.ofInvited', { invited })} isLive />
      {room.rule && <p className={isRoomQuorate(room) ? styles.quorate : styles.notQuorate}>{roomText(room)}</p>}
      <CheckInField view={view} onGuest={setGuestName} onCheckedIn={own.add} onTakeBack={() => takeBackLatest()} />
      <div className={styles.buttons}>
        <Button changesData size="small" icon={ListChecks} onPress={() => setIsListing(true)}>
          {t('minutes.checkInList')}
        </Button>
        <Button changesData size="small" icon={UserPlus} onPress={() => setGuestName('')}>
          {t('minutes.guest.add')}
        </Button>
        <Button changesData size="small" icon={DoorOpen} onPress={onOpenDoor}>
          {t('minutes.door')}
        </Button>
      </div>
      {itemId !== '' && <SpeakingList itemId={itemId} attendees={attendees} />}
      <ul className={styles.list} aria-label={t('minutes.attendees')}>
        {attendees.map(({ entry, name, institution }) => (
          <li key={entry.id}>
            <AttendeeRow
              entry={entry}
              name={name}
              institution={institution}
              timeZone={meeting.timeZone}
              onSpeak={speak}
            />
          </li>
        ))}
      </ul>
      {isListing && <CheckInListDialog view={view} onClose={() => setIsListing(false)} />}
      {guestName !== null && <GuestForm name={guestName} onAdd={letInGuest} onClose={() => setGuestName(null)} />}
    </aside>
  );
});
