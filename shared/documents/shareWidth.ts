import type { TableColumn } from './document';

/** Columns whose relative widths become per cent that add up to 100. */
export function shareWidth(columns: readonly TableColumn[]): readonly TableColumn[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const rounded = columns.map((column) => ({ ...column, width: Math.round((column.width / total) * 100) }));
  const rest = 100 - rounded.reduce((sum, { width }) => sum + width, 0);
  return rounded.map((column, index) => (index === 0 ? { ...column, width: column.width + rest } : column));
}
