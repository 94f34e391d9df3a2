import { readFileSync } from 'node:fs';
import {
  decodeText,
  detectDelimiter,
  mapRows,
  parseTable,
  recogniseColumns,
  type DecodedText,
  type Delimiter,
  type MappedRow,
  type ParsedTable,
} from '../../../shared/domain/import';

const folder = new URL('../../support/data/', import.meta.url);

export function readDataFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

export type ReadTable = DecodedText & {
  readonly delimiter: Delimiter;
  readonly table: ParsedTable;
  readonly rows: readonly MappedRow[];
};

/** The whole way from bytes to mapped rows, as the import screen goes it. */
export function readTable(bytes: Uint8Array): ReadTable {
  const decoded = decodeText(bytes);
  const delimiter = detectDelimiter(decoded.text);
  const table = parseTable(decoded.text, delimiter);
  if (!table.ok) throw new Error(table.error.type);
  return { ...decoded, delimiter, table: table.value, rows: mapRows(table.value, recogniseColumns(table.value)) };
}

export function readTextTable(text: string): ReadTable {
  return readTable(new TextEncoder().encode(text));
}

export const standingTopics = [
  { id: 'topic:data-protection', title: 'Datenschutz und Datensicherheit' },
  { id: 'topic:ethics', title: 'Ethik und Verantwortung' },
  { id: 'topic:qualification', title: 'Qualifikation der Mitarbeitenden' },
  { id: 'topic:infrastructure', title: 'Infrastruktur' },
  { id: 'topic:change-management', title: 'Änderungsmanagement' },
  { id: 'topic:integration', title: 'Integration in bestehende Arbeitsprozesse' },
  { id: 'topic:trends', title: 'Anpassung an aktuelle Trends' },
  { id: 'topic:legal-tech', title: 'Legal Tech' },
  { id: 'topic:resources', title: 'Ressourcenmanagement' },
  { id: 'topic:measurement', title: 'Erfolgsmessung' },
] as const;
