import { useLocation } from 'wouter';
import { Button, Callout, useMessages } from '../../ui';
import { countDecisions, useDisputes } from '../syncStatus';

/** Two people wrote the same: that waits for a decision. */
export function OpenDecisions() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const count = countDecisions(useDisputes());
  if (count === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t('sync.decisions.count', { count })}
      actions={
        <Button size="small" onPress={() => navigate('/sync/decisions')}>
          {t('sync.decisions.decide')}
        </Button>
      }
    >
      {t('sync.decisions.overview')}
    </Callout>
  );
}
