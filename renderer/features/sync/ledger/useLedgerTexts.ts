import { collectionOfId, type AnyRecord } from '../../../../shared/schema';
import { isOnServer } from '../../../../shared/schema/confidentiality';
import { stampToInstant } from '../../../../shared/sync/clock';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useSession, useSync } from '../../../live';
import { useMessages } from '../../../ui';
import { useRecordWords } from '../words/useRecordWords';
import type { LedgerRow } from './ledgerRows';
import { refusalToText } from './refusalToText';

export interface LedgerTexts {
  readonly kind: (row: LedgerRow) => string;
  readonly title: (row: LedgerRow) => string;
  /** What changed: "neu", "gelöscht", or the names of the fields. */
  readonly change: (row: LedgerRow) => string;
  readonly at: (row: LedgerRow) => string;
  readonly state: (row: LedgerRow) => string;
}

export function useLedgerTexts(): LedgerTexts {
  const { t, formatDateTime } = useMessages();
  const { status } = useSync();
  const words = useRecordWords();
  const { confidentiality, repositories } = useSession();

  function fields({ record, change }: LedgerRow): string {
    const collection = collectionOfId(record.id);
    return collection ? change.fields.map((field) => words.labelOf(collection, field)).join(', ') : '';
  }

  function waiting(): string {
    if (status.kind === 'paused') return t('sync.ledger.paused');
    if (status.kind === 'review') return t('sync.ledger.review');
    if (status.kind === 'readOnly') return t('sync.ledger.readOnly');
    if (status.kind === 'interrupted') return t(status.blocked ? 'sync.ledger.blocked' : 'sync.waiting');
    return t('sync.ledger.next');
  }

  /** What makes it TLP:RED, where that is not its own label. */
  function withheld({ record }: LedgerRow): string {
    const { redFrom } = confidentiality.of(record);
    if (redFrom.includes(record.id)) return t('sync.ledger.withheld');
    const collection = collectionOfId(redFrom[0] ?? '');
    const from = collection && repositories[collection].get(redFrom[0] ?? '');
    // A typing edge: a record of a collection, looked at as any record.
    return from
      ? t('sync.ledger.withheldFrom', { title: words.titleOf(from as unknown as AnyRecord) })
      : t('sync.ledger.withheldUnknown');
  }

  return {
    kind: ({ record }) => words.kindOf(record),
    title: ({ record }) => words.titleOf(record),
    change: (row) =>
      row.record.pending === 0
        ? t('sync.change.leaving')
        : row.change.kind === 'changed'
          ? fields(row)
          : t(`sync.change.${row.change.kind}`),
    at: ({ record }) => formatDateTime(stampToInstant(record.updatedAt), LAPTOP_ZONE),
    state(row) {
      if (row.state === 'withheld')
        return !isOnServer(row.record)
          ? withheld(row)
          : t(row.isLeaving ? 'sync.ledger.withheldLeaving' : 'sync.ledger.withheldSince', { reason: withheld(row) });
      return row.refusal ? refusalToText(row.refusal, t) : waiting();
    },
  };
}
