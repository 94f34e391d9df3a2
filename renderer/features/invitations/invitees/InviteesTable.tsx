import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { sequenceToSend } from '../../../../shared/domain/invitation';
import { institutionOf, memberToListName } from '../../../../shared/domain/membership';
import type { Attendance, Event, Meeting } from '../../../../shared/schema';
import { RSVPS } from '../../../../shared/schema/attendance';
import { useRecords, useSession, useToday } from '../../../live';
import { IconButton, MenuButton, useMessages, VirtualTable, type TableColumn } from '../../../ui';
import { useRemoval } from '../../meetings';
import styles from './InviteesSection.module.css';

interface InviteeRow {
  readonly id: string;
  readonly entry: Attendance;
  readonly name: string;
  readonly institution: string;
}

const ROW_HEIGHT = 40;
const ROWS_SHOWN = 10;

export function InviteesTable({
  entries,
  meeting,
  event,
}: {
  readonly entries: readonly Attendance[];
  readonly meeting: Meeting;
  readonly event: Event | undefined;
}) {
  const { t, collator } = useMessages();
  const { repositories } = useSession();
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const remove = useRemoval();

  const rows = useMemo(
    () =>
      entries
        .map((entry): InviteeRow => {
          const member = members.get(entry.memberId);
          return {
            id: entry.id,
            entry,
            name: member ? memberToListName(member) : entry.guestName,
            institution: member ? institutionOf(member, institutions, today) : entry.guestInstitution,
          };
        })
        .sort((a, b) => collator.compare(a.name, b.name)),
    [entries, members, institutions, today, collator],
  );

  function removeInvitee(row: InviteeRow): Promise<unknown> {
    // Who is in the hall stays in the record, invited or not; so does who has an invitation, which must be taken back.
    if (row.entry.presentFrom !== '' || row.entry.sentSequence >= 0)
      return repositories.attendance.update(row.id, { invited: false });
    return remove('attendance', [row.id], t('meetings.invitees.removed', { name: row.name }));
  }

  const columns: readonly TableColumn<InviteeRow>[] = [
    { id: 'name', header: t('meetings.invitees.name'), kind: 'name', render: ({ name }) => name },
    {
      id: 'institution',
      header: t('meetings.invitees.institution'),
      minTableWidth: 480,
      render: ({ institution }) => <span className={styles.muted}>{institution}</span>,
    },
    {
      id: 'sent',
      header: t('invite.goneColumn'),
      width: '8rem',
      minTableWidth: 560,
      render: ({ entry }) => <SentState entry={entry} meeting={meeting} event={event} />,
    },
    {
      id: 'rsvp',
      header: t('meetings.invitees.answer'),
      width: '9rem',
      render: ({ id, entry, name }) => (
        <span title={entry.replyComment === '' ? undefined : entry.replyComment}>
          <MenuButton
            size="small"
            variant="quiet"
            label={t(`meetings.rsvp.${entry.rsvp}`)}
            description={t('meetings.invitees.answerOf', { name })}
            items={RSVPS.map((rsvp) => ({
              id: rsvp,
              changesData: true,
              label: t(`meetings.rsvp.${rsvp}`),
              icon: rsvp === entry.rsvp ? Check : undefined,
              // What the person wrote is read here without a mouse, too.
              detail: rsvp === entry.rsvp && entry.replyComment !== '' ? entry.replyComment : undefined,
              onSelect: () => repositories.attendance.update(id, { rsvp }),
            }))}
          />
        </span>
      ),
    },
    {
      id: 'remove',
      header: t('ui.remove'),
      isHeaderHidden: true,
      width: '2rem',
      render: (row) => (
        <IconButton
          changesData
          label={t('meetings.invitees.remove', { name: row.name })}
          icon={X}
          onPress={() => removeInvitee(row)}
        />
      ),
    },
  ];
  return (
    <div
      className={styles.table}
      style={{ height: Math.min(rows.length, ROWS_SHOWN) * ROW_HEIGHT + ROW_HEIGHT + 2, minHeight: '8rem' }}
    >
      <VirtualTable
        label={t('meetings.invitees')}
        columns={columns}
        rows={rows}
        scrollId="invitees"
        onDelete={(id) => {
          const row = rows.find((candidate) => candidate.id === id);
          return row && removeInvitee(row);
        }}
      />
    </div>
  );
}

type SentStateProps = { readonly entry: Attendance; readonly meeting: Meeting; readonly event: Event | undefined };

/** Whether a person has the invitation as it stands now. */
function SentState({ entry: { sentSequence, sentAt }, meeting, event }: SentStateProps) {
  const { t, formatDate } = useMessages();
  if (sentSequence < 0) return <span className={styles.muted}>{t('invite.sentState.none')}</span>;
  if (sentSequence < sequenceToSend(meeting, event))
    return <span className={styles.stale}>{t('invite.sentState.old')}</span>;
  return (
    <span>
      {t(meeting.cancelledAt === '' ? 'invite.sentState.current' : 'invite.sentState.cancelled', {
        date: formatDate(sentAt, meeting.timeZone),
      })}
    </span>
  );
}
