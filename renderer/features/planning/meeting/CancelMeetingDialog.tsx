import { useLocation } from 'wouter';
import { useSession } from '../../../live';
import { ConfirmDialog, toast, useMessages } from '../../../ui';
import { invitePath, type MeetingView } from '../../meetings';

/** Calls a meeting off and goes on to telling those who know of it. */
export function CancelMeetingDialog({
  view: { meeting, attendance },
  onClose,
}: {
  readonly view: MeetingView;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const { repositories, undo } = useSession();
  const [, navigate] = useLocation();
  const told = attendance.filter(({ sentSequence }) => sentSequence >= 0).length;
  const title = meeting.title === '' ? t('meetings.untitled') : meeting.title;

  async function cancel(): Promise<void> {
    await repositories.meetings.update(meeting.id, { cancelledAt: new Date().toISOString() });
    toast({
      message: t('invite.cancelled', { title }),
      action: { label: t('meetings.undo'), onPress: () => undo.undo() },
    });
    onClose();
    if (told > 0) navigate(invitePath(meeting.id));
  }

  return (
    <ConfirmDialog
      isOpen
      tone="danger"
      title={t('invite.cancelTitle', { title })}
      consequence={t('invite.cancelText', { count: told })}
      confirmLabel={t('invite.cancelConfirm')}
      onConfirm={() => cancel()}
      onClose={onClose}
    />
  );
}
