import { useLocation } from 'wouter';
import { useOutbox, useSession } from '../../live';
import { Button, Callout, useMessages } from '../../ui';
import { MAIL_SETTINGS_PATH, useMailFindingText } from '../mailAccount';

/** Why nothing leaves at the moment, and what to do; nothing while everything takes its course. */
export function OutboxNow() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const state = useOutbox();
  const { outbox } = useSession();
  const findingText = useMailFindingText();
  if (state.kind === 'noAccount')
    return (
      <Callout
        tone="warning"
        isLive
        title={t('outbox.now.noAccount')}
        actions={<Button onPress={() => navigate(MAIL_SETTINGS_PATH)}>{t('outbox.now.setUp')}</Button>}
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
  return (
    <Callout
      tone="warning"
      isLive
      title={t('outbox.now.stopped')}
      actions={
        <>
          <Button onPress={() => outbox.wake()}>{t('outbox.now.tryAgain')}</Button>
          <Button variant="quiet" onPress={() => navigate(MAIL_SETTINGS_PATH)}>
            {t('outbox.now.setUp')}
          </Button>
        </>
      }
    >
      <p>{findingText(state.finding)}</p>
      {state.isTriedAgain && <p>{t('outbox.now.triedAgain')}</p>}
    </Callout>
  );
}
