import { tableToCsv } from '../../../../shared/documents';
import type { LedgerRow } from './ledgerRows';
import type { LedgerTexts } from './useLedgerTexts';

/** @param headers of the five columns, in the order of the file */
export function ledgerToCsv(rows: readonly LedgerRow[], headers: readonly string[], texts: LedgerTexts): string {
  const lines = rows.map((row) => [
    texts.kind(row),
    texts.title(row),
    texts.change(row),
    texts.at(row),
    texts.state(row),
    row.id,
  ]);
  return tableToCsv([headers, ...lines]);
}

/** The content of the unsent records as they stand here, and what the server is known to hold: enough to bring back each by hand. */
export function ledgerToJson(rows: readonly LedgerRow[], at: string): string {
  return `${JSON.stringify({ exportedAt: at, records: rows.map(({ record: { pending: _pending, merges: _merges, ...record }, state }) => ({ state, ...record })) }, null, 2)}\n`;
}
