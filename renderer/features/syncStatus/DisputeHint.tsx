import { useLocation } from 'wouter';
import type { Contested } from '../../../shared/schema';
import { Button, Callout, useMessages } from '../../ui';

/** In a record's own screen: somebody else wrote the same field. */
export function DisputeHint({
  record,
}: {
  readonly record: { readonly id: string; readonly contested: readonly Contested[] };
}) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  if (record.contested.length === 0) return null;
  return (
    <Callout
      tone="warning"
      actions={
        <Button size="small" onPress={() => navigate(`/sync/disputes/${record.id}`)}>
          {t('sync.disputes.decide')}
        </Button>
      }
    >
      {t('sync.disputes.hint', { count: record.contested.length })}
    </Callout>
  );
}
