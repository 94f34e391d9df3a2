import { useLocation } from 'wouter';
import { useOutbox, useSession } from '../../live';
import { Button, Callout, useMessages } from '../../ui';
import { findingToCallout } from '../mailAccount';

/** Why nothing leaves at the moment, and what to do; nothing while everything takes its course. */
export function OutboxNow() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const state = useOutbox();
  const { outbox } = useSession();
  if (state.kind === 'unavailable') return <Callout>{t('outbox.now.unavailable')}</Callout>;
  if (state.kind === 'noAccount')
    return (
      <Callout
        tone="warning"
        isLive
        title={t('outbox.now.noAccount')}
        actions={<Button onPress={() => navigate('/settings')}>{t('outbox.now.setUp')}</Button>}
      >
        {t('outbox.now.noAccountText')}
      </Callout>
    );
  if (state.kind === 'claiming')
    return (
      <Callout isLive title={t('outbox.now.claiming')}>
        {t('outbox.now.claimingText')}
      </Callout>
    );
  if (state.kind !== 'stopped') return null;
  const found = findingToCallout(state.finding, t);
  return (
    <Callout
      tone="warning"
      isLive
      title={t('outbox.now.stopped')}
      actions={
        <>
          <Button onPress={() => outbox.wake()}>{t('outbox.now.tryAgain')}</Button>
          <Button variant="quiet" onPress={() => navigate('/settings')}>
            {t('outbox.now.setUp')}
          </Button>
        </>
      }
    >
      <p>
        {found.title} {found.children}
      </p>
      {state.isTriedAgain && <p>{t('outbox.now.triedAgain')}</p>}
    </Callout>
  );
}
