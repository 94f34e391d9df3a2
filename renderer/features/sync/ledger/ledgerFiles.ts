import type { LedgerRow } from './ledgerRows';
import type { LedgerTexts } from './useLedgerTexts';

/** @param headers of the five columns, in the order of the file */
export function ledgerToCsv(rows: readonly LedgerRow[], headers: readonly string[], texts: LedgerTexts): string {
  const lines = rows.map((row) => [texts.kind(row), texts.title(row), texts.change(row), texts.at(row), texts.state(row), row.id]);
  // A byte order mark, the semicolon and CRLF: what a German Excel opens without asking.
  return `\uFEFF${[headers, ...lines].map((cells) => cells.map(toCell).join(';')).join('\r\n')}\r\n`;
}

/** RFC 4180 §2.5–2.7; a leading =, +, - or @ would be run as a formula by spreadsheets, so it is kept text. */
function toCell(value: string): string {
  const text = /^[=+\-@\t]/u.test(value) ? `'${value}` : value;
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The content of the unsent records as they stand here, and what the server is known to hold: enough to bring back each by hand. */
export function ledgerToJson(rows: readonly LedgerRow[], at: string): string {
  return `${JSON.stringify({ exportedAt: at, records: rows.map(({ record: { pending: _pending, merges: _merges, ...record }, state }) => ({ state, ...record })) }, null, 2)}\n`;
}
