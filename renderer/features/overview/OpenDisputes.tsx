import { useLocation } from 'wouter';
import { Button, Callout, useMessages } from '../../ui';
import { useDisputeCount } from '../syncStatus';

/** Two people wrote the same, or decided differently: that waits for a decision. */
export function OpenDisputes() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const count = useDisputeCount();
  if (count === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t('sync.disputes.count', { count })}
      actions={
        <Button size="small" onPress={() => navigate('/sync/disputes')}>
          {t('sync.disputes.decide')}
        </Button>
      }
    >
      {t('sync.disputes.overview')}
    </Callout>
  );
}
