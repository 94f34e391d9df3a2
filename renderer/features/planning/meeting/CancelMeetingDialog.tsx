import { useLocation } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import { useSession } from '../../../live';
import { ConfirmDialog, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { invitePath, type MeetingView } from '../../meetings';

/** Calls a meeting off and moves on to telling those who know about it. */
export function CancelMeetingDialog({
  view: { meeting, attendance },
  onClose,
}: {
  readonly view: MeetingView;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const [, navigate] = useLocation();
  const told = attendance.filter(({ sentSequence }) => sentSequence >= 0).length;
  const title = meetingTitle(meeting, t);

  async function cancel(): Promise<void> {
    const cancelledAt = new Date().toISOString();
    const { undo } = await write((unit) => unit.update('meetings', meeting.id, { cancelledAt }));
    offerUndo(undo, t('invite.cancelled', { title }));
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
