import { useLocation } from 'wouter';
import type { Contested } from '../../../shared/schema';
import { Button, Callout, useMessages } from '../../ui';
import { useContradictions } from './useDisputes';

/** In a record's own screen: somebody else wrote the same field, or says that it is two. */
export function DisputeHint({
  record,
}: {
  readonly record: { readonly id: string; readonly contested: readonly Contested[] };
}) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const isTwo = useContradictions().some(({ stays }) => stays.id === record.id);
  const count = record.contested.length;
  if (count === 0 && !isTwo) return null;
  return (
    <Callout
      tone="warning"
      actions={
        <Button size="small" onPress={() => navigate(`/sync/disputes/${record.id}`)}>
          {t('sync.disputes.decide')}
        </Button>
      }
    >
      {isTwo && <p>{t('sync.contradictions.hint')}</p>}
      {count > 0 && <p>{t('sync.disputes.hint', { count })}</p>}
    </Callout>
  );
}
