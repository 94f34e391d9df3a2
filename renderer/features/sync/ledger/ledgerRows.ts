import type { Compare } from '../../../../shared/domain/lists';
import { type AnyRecord, type Refusal } from '../../../../shared/schema';
import { changeOf, type Change } from '../../../../shared/sync/changes';

export const LEDGER_FILTERS = ['all', 'waiting', 'refused', 'withheld'] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

export interface LedgerRow {
  readonly id: string;
  readonly record: AnyRecord;
  readonly change: Change;
  readonly state: Exclude<LedgerFilter, 'all'>;
  readonly refusal: Refusal | null;
  /** Whether it is to be taken off the server, which still has an earlier state. */
  readonly isLeaving: boolean;
}

/**
 * @param isWithheld whether a record never leaves this laptop (TLP:RED)
 * @param leaving records that are to be taken off the server; of those that nobody edited since nothing is to be sent
 */
export function toLedgerRows(
  unsent: readonly AnyRecord[],
  isWithheld: (record: AnyRecord) => boolean,
  leaving: readonly AnyRecord[] = [],
): readonly LedgerRow[] {
  const isLeaving = new Set(leaving.map(({ id }) => id));
  return [...unsent, ...leaving.filter(({ pending }) => pending === 0)].map((record) => ({
    id: record.id,
    record,
    isLeaving: isLeaving.has(record.id),
    change: record.pending === 0 ? { kind: 'changed', fields: [] } : changeOf(record),
    state: isWithheld(record) ? 'withheld' : record.refused ? 'refused' : 'waiting',
    refusal: record.refused,
  }));
}

export function filterLedger(rows: readonly LedgerRow[], filter: LedgerFilter): readonly LedgerRow[] {
  return filter === 'all' ? rows : rows.filter(({ state }) => state === filter);
}

/** Order of a column, ascending; equals by the time of their change. */
export function compareLedger(
  columnId: string,
  titleOf: (row: LedgerRow) => string,
  collator: Intl.Collator,
): Compare<LedgerRow> {
  // Hybrid logical times are in the order of their text, see `shared/sync/clock`.
  const byTime: Compare<LedgerRow> = ({ record: left }, { record: right }) =>
    left.updatedAt === right.updatedAt ? 0 : left.updatedAt < right.updatedAt ? -1 : 1;
  return columnId === 'title'
    ? (left, right) => collator.compare(titleOf(left), titleOf(right)) || byTime(left, right)
    : byTime;
}

export function countLedger(rows: readonly LedgerRow[]): Readonly<Record<LedgerFilter, number>> {
  const count = (filter: LedgerFilter): number => filterLedger(rows, filter).length;
  return { all: rows.length, waiting: count('waiting'), refused: count('refused'), withheld: count('withheld') };
}
