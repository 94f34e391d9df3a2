import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { sequenceToSend } from '../../../../shared/domain/invitation';
import type { Attendance, Event, Meeting } from '../../../../shared/schema';
import { INVITEE_ROLES, RSVPS } from '../../../../shared/schema/attendance';
import { createListMemory, useRecords, useSession, useToday } from '../../../live';
import {
  IconButton,
  MenuButton,
  Muted,
  useMessages,
  VirtualTable,
  type TableColumn,
  type TableSort,
} from '../../../ui';
import { inviteeRoleToText, useRemoval } from '../../meetings';
import { compareInvitees, toInviteeRows, type InviteeRow } from './inviteeRows';
import styles from './InviteesSection.module.css';

const ROW_HEIGHT = 40;
const ROWS_SHOWN = 10;
/** In pixels. */
const REMARK_WIDTH = 120;

const useListMemory = createListMemory<{ readonly sort: TableSort }>({
  sort: { columnId: 'name', direction: 'ascending' },
});

export function InviteesTable({
  entries,
  meeting,
  event,
}: {
  readonly entries: readonly Attendance[];
  readonly meeting: Meeting;
  readonly event: Event | undefined;
}) {
  const { t, collator, formatDate } = useMessages();
  const { repositories } = useSession();
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const remove = useRemoval();

  const [{ sort }, change] = useListMemory();

  const rows = useMemo(() => {
    const ascending = toInviteeRows(entries, { members, institutions, today }).toSorted(
      compareInvitees(sort.columnId, collator),
    );
    return sort.direction === 'ascending' ? ascending : ascending.toReversed();
  }, [entries, members, institutions, today, collator, sort]);

  function removeInvitee(row: InviteeRow): Promise<unknown> {
    // Who is in the hall stays in the record, invited or not; so does who has an invitation, which must be taken back.
    if (row.entry.presentFrom !== '' || row.entry.sentSequence >= 0)
      return repositories.attendance.update(row.id, { invited: false });
    return remove('attendance', [row.id], t('meetings.invitees.removed', { name: row.name }));
  }

  const hasRemarks = entries.some(({ replyComment }) => replyComment !== '');
  /** What a remark takes, others give way for where there is little room. */
  const givesWay = hasRemarks ? REMARK_WIDTH : 0;
  const roleColumn: TableColumn<InviteeRow> = {
    id: 'role',
    header: t('meetings.invitees.role'),
    width: '8rem',
    isSortable: true,
    isFlush: true,
    minTableWidth: 640 + givesWay,
    render: ({ id, entry: { role }, name }) => (
      <MenuButton
        size="small"
        variant="quiet"
        label={role === '' ? t('meetings.invitees.noRole') : inviteeRoleToText(role, t)}
        description={t('meetings.invitees.roleOf', { name })}
        items={['', ...INVITEE_ROLES].map((one) => ({
          id: one === '' ? 'none' : one,
          changesData: true,
          label: one === '' ? t('meetings.invitees.noRole') : inviteeRoleToText(one, t),
          icon: one === role ? Check : undefined,
          onSelect: () => repositories.attendance.update(id, { role: one }),
        }))}
      />
    ),
  };
  const columns: readonly TableColumn<InviteeRow>[] = [
    { id: 'name', header: t('meetings.invitees.name'), kind: 'name', isSortable: true, render: ({ name }) => name },
    {
      id: 'institution',
      header: t('meetings.invitees.institution'),
      kind: 'institution',
      isSortable: true,
      minTableWidth: 480 + 2 * givesWay,
      render: ({ institution }) => <span className={styles.muted}>{institution}</span>,
    },
    // Most meetings have nobody who comes as something else.
    ...(entries.some(({ role }) => role !== '') ? [roleColumn] : []),
    {
      id: 'sent',
      header: t('invite.goneColumn'),
      width: '8rem',
      isSortable: true,
      minTableWidth: 560,
      render: ({ entry }) => <SentState entry={entry} meeting={meeting} event={event} />,
    },
    {
      id: 'rsvp',
      header: t('meetings.invitees.answer'),
      width: hasRemarks ? '15rem' : '8rem',
      isSortable: true,
      isFlush: true,
      render: ({ id, entry, name }) => (
        <span className={styles.answer}>
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
          {entry.replyComment !== '' && (
            <span className={styles.remark} title={entry.replyComment}>
              {entry.replyComment}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'replied',
      header: t('invite.repliedColumn'),
      kind: 'date',
      isSortable: true,
      minTableWidth: 760 + givesWay,
      render: ({ entry }) => <Muted>{entry.repliedAt !== '' && formatDate(entry.repliedAt, meeting.timeZone)}</Muted>,
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
        sort={sort}
        onSort={(next) => change({ sort: next })}
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
