import { useLocation } from 'wouter';
import { changesSinceSent, planDeliveries } from '../../../../shared/domain/invitation';
import { Button, Callout, useMessages } from '../../../ui';
import { invitePath, type MeetingView } from '../../meetings';

/** What people hold in their calendars is no longer true. Said until they have been told. */
export function ChangedNotice({ view: { meeting, event, attendance, members } }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const [change, ...more] = changesSinceSent(meeting, event);
  const stale = planDeliveries(meeting, event, attendance, members).filter(
    ({ kind }) => kind === 'update' || kind === 'cancel',
  );
  const count = stale.reduce((sum, { recipients, unreachable }) => sum + recipients.length + unreachable.length, 0);
  if (count === 0) return null;
  const isCancelled = meeting.cancelledAt !== '';
  return (
    <Callout
      tone="warning"
      title={t(`invite.changedSince.${change === undefined || more.length > 0 ? 'several' : change}`)}
      actions={
        <Button onPress={() => navigate(invitePath(meeting.id))}>
          {t(isCancelled ? 'invite.sendCancel' : 'invite.sendUpdate')}
        </Button>
      }
    >
      {t('invite.changedText', { count })}
    </Callout>
  );
}
