import { useMemo, useState } from 'react';
import { checkOut, countAttendance, isPresent } from '../../../shared/domain/attendance';
import { departureAt } from '../../../shared/domain/meetings';
import { institutionInFullOf, institutionOf, memberToListName } from '../../../shared/domain/membership';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import { attendanceId } from '../../../shared/schema/records';
import { useSession } from '../../live';
import { Button, Dialog, SearchField, useMessages, VirtualTable, type TableColumn } from '../../ui';
import { type MeetingView } from '../meetings';
import styles from './CheckInListDialog.module.css';
import { useCheckIn } from './useCheckIn';

type CheckInListDialogProps = {
  readonly view: Pick<MeetingView, 'meeting' | 'attendance' | 'members' | 'institutions'>;
  readonly onClose: () => void;
};

interface InvitedRow {
  readonly id: string;
  readonly name: string;
  /** In full. */
  readonly institution: string;
  readonly shortName: string;
  /** ISO 8601 instant, `''` while the person is not there. */
  readonly since: string;
}

/** Everybody invited, to tick off at the door: Enter or a click checks in, and out again. */
export function CheckInListDialog({
  view: { meeting, attendance, members, institutions },
  onClose,
}: CheckInListDialogProps) {
  const { t, collator, formatTime } = useMessages();
  const { repositories } = useSession();
  const checkInMember = useCheckIn(meeting.id);
  const [query, setQuery] = useState('');
  const day = meeting.startsAt.slice(0, 10);
  const rows = useMemo(() => {
    const all = attendance.flatMap((entry): readonly InvitedRow[] => {
      const member = members.get(entry.memberId);
      if (!member || !(entry.invited || isPresent(entry))) return [];
      return [
        {
          id: member.id,
          name: memberToListName(member),
          institution: institutionInFullOf(member, institutions, day),
          shortName: institutionOf(member, institutions, day),
          since: isPresent(entry) ? entry.presentFrom : '',
        },
      ];
    });
    return all.sort((a, b) => collator.compare(a.name, b.name));
  }, [attendance, members, institutions, day, collator]);
  const needles = queryToNeedles(query);
  const shown = rows.filter(({ name, institution, shortName }) =>
    matches(createHaystack([name, institution, shortName]), needles),
  );
  const { present, invited } = countAttendance(attendance);

  const columns: readonly TableColumn<InvitedRow>[] = [
    { id: 'name', header: t('minutes.checkInList.name'), kind: 'name', render: ({ name }) => name },
    {
      id: 'institution',
      header: t('minutes.checkInList.institution'),
      minTableWidth: 480,
      render: ({ institution }) => institution,
    },
    {
      id: 'since',
      header: t('minutes.checkInList.since'),
      width: '9rem',
      render: ({ since }) =>
        since === '' ? (
          <span className={styles.away}>{t('minutes.checkInList.away')}</span>
        ) : (
          <strong>{t('minutes.checkInList.there', { time: formatTime(since, meeting.timeZone) })}</strong>
        ),
    },
  ];

  async function toggle(memberId: string): Promise<void> {
    const entry = attendance.find((known) => known.memberId === memberId);
    if (entry && isPresent(entry))
      await repositories.attendance.update(attendanceId(meeting.id, memberId), (current) =>
        checkOut(current, departureAt(meeting, Date.now())),
      );
    else await checkInMember(memberId);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('minutes.checkInList.title')}
      footer={<Button onPress={onClose}>{t('minutes.done')}</Button>}
    >
      <div className={styles.list}>
        <SearchField label={t('minutes.checkInList.search')} value={query} onChange={setQuery} autoFocus />
        <p role="status">{t('minutes.checkInList.count', { present, invited })}</p>
        <div className={styles.table}>
          <VirtualTable
            label={t('minutes.checkInList.title')}
            columns={columns}
            rows={shown}
            isForFingers
            onOpen={(id) => toggle(id)}
          />
        </div>
      </div>
    </Dialog>
  );
}
