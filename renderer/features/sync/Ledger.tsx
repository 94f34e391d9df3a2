import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import { stampToInstant } from '../../../shared/sync/clock';
import { useSession, useSync } from '../../live';
import { Button, Callout, Section, useMessages, VirtualTable, type TableColumn } from '../../ui';
import { recordToTitle } from './recordToTitle';

/** "Nicht übertragen": every record with a change that the server has not confirmed. */
export function Ledger() {
  const { t, formatDateTime } = useMessages();
  const { sync } = useSession();
  const { ledger } = useSync();
  const records = sync.unsent();
  if (records.length === 0) return <Section title={t('sync.ledger')}><p>{t('sync.ledgerEmpty')}</p></Section>;

  const kindOf = ({ id }: AnyRecord): string => {
    const collection = collectionOfId(id);
    return collection ? t(`common.record.${collection}`) : id;
  };
  const columns: readonly TableColumn<AnyRecord>[] = [
    { id: 'kind', header: t('sync.column.kind'), width: '1fr', render: kindOf },
    { id: 'title', header: t('sync.column.title'), width: '2fr', render: recordToTitle },
    { id: 'changed', header: t('sync.column.changed'), width: '160px', render: ({ updatedAt }) => formatDateTime(stampToInstant(updatedAt)) },
    { id: 'reason', header: t('sync.column.reason'), width: '2fr', render: ({ refused }) => (refused ? t('sync.refusedBecause', { reason: refused.reason }) : t('sync.waiting')) },
  ];

  async function retryAll(): Promise<void> {
    await sync.retry(records.map(({ id }) => id));
  }

  return (
    <Section title={t('sync.ledger')} {...(ledger.refused > 0 && { actions: <Button size="small" onPress={() => void retryAll()}>{t('sync.retry')}</Button> })}>
      {ledger.refused > 0 && <Callout tone="danger">{t('sync.refusedHint', { count: ledger.refused })}</Callout>}
      <div style={{ height: Math.min(360, 48 + records.length * 40) }}>
        <VirtualTable label={t('sync.ledger')} rows={records} columns={columns} />
      </div>
    </Section>
  );
}
