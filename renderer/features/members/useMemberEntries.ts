import { CalendarPlus, Copy, Mail, Trash2 } from 'lucide-react';
import { nextMeeting } from '../../../shared/domain/quarters';
import { meetingTitle } from '../../../shared/domain/titles';
import type { Member } from '../../../shared/schema';
import { attendanceId } from '../../../shared/schema/records';
import { inviteMembers } from '../../actions';
import { useRecord, useRecords, useSession, useToday, valueOf } from '../../live';
import { type MaybeAsync, type MenuEntry, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { emailProblemOf } from './detail/emailProblem';

/** What can be done with a member, in its menu and in the palette: see [Note: commands of a record]. */
export function useMemberEntries(
  member: Member,
  onRemove: () => MaybeAsync,
): Readonly<Record<'mail' | 'copy' | 'invite' | 'remove', MenuEntry>> {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const next = nextMeeting(useRecords('meetings').records, useToday());
  const attendance = useRecord('attendance', next ? attendanceId(next.id, member.id) : '');
  const { email } = member;

  return {
    mail: {
      id: 'mail',
      label: t('members.writeMail'),
      icon: Mail,
      isDisabled: email === '' || emailProblemOf(email) !== undefined,
      onSelect: () => valueOf(window.verbund.composeMail({ to: [email], bcc: [], subject: '', body: '' })),
    },
    copy: {
      id: 'copy',
      label: t('members.copyAddress'),
      icon: Copy,
      isDisabled: email === '',
      async onSelect() {
        await navigator.clipboard.writeText(email);
        toast({ message: t('members.copied', { email }) });
      },
    },
    invite: {
      id: 'invite',
      changesData: true,
      label: t('members.inviteToNext', { hasMeeting: next !== undefined, title: next ? meetingTitle(next, t) : '' }),
      icon: CalendarPlus,
      isDisabled: !next || (attendance?.invited ?? false),
      async onSelect() {
        if (!next) return;
        const undo = await inviteMembers(session, next.id, [member.id]);
        offerUndo(undo, t('meetings.invitees.added', { count: 1 }), 'success');
      },
    },
    remove: {
      id: 'remove',
      changesData: true,
      label: t('members.remove'),
      icon: Trash2,
      tone: 'danger',
      onSelect: onRemove,
    },
  };
}
