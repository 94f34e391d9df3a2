import { useLocation } from 'wouter';
import type { Contested } from '../../../shared/schema';
import { Button, Callout, useMessages } from '../../ui';

/** In a record's own screen: somebody else wrote the same field. */
export function DecisionHint({
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
        <Button size="small" onPress={() => navigate(`/sync/decisions/${record.id}`)}>
          {t('sync.decisions.decide')}
        </Button>
      }
    >
      {t('sync.decisions.hint', { count: record.contested.length })}
    </Callout>
  );
}
