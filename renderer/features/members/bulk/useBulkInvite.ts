import { nextMeeting } from '../../../../shared/domain/quarters';
import { meetingTitle } from '../../../../shared/domain/titles';
import { attendanceId } from '../../../../shared/schema/records';
import { inviteMembers } from '../../../actions';
import { useRecords, useSession, useToday } from '../../../live';
import { toast, useMessages, type MenuEntry } from '../../../ui';
import { useOfferUndo } from '../../../undo';

/** Invites to the next meeting whoever is not on its list yet. */
export function useBulkInvite(ids: readonly string[], busily: <T>(work: () => Promise<T>) => Promise<T>): MenuEntry {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const next = nextMeeting(useRecords('meetings').records, useToday());

  async function invite(): Promise<void> {
    if (!next) return;
    const open = ids.filter((id) => {
      const entry = session.repositories.attendance.get(attendanceId(next.id, id));
      return !(entry?.deletedAt === '' && entry.invited);
    });
    if (open.length === 0) toast({ message: t('members.bulk.allInvited') });
    else {
      const undo = await busily(() => inviteMembers(session, next.id, open));
      offerUndo(undo, t('meetings.invitees.added', { count: open.length }), 'success');
    }
  }

  return {
    id: 'invite',
    changesData: true,
    label: t('members.inviteToNext', { hasMeeting: next !== undefined, title: next ? meetingTitle(next, t) : '' }),
    isDisabled: !next,
    onSelect: invite,
  };
}
