import { toCell, type Sheet } from './sheet';

/** For programs: days as `YYYY-MM-DD`, numbers as numbers, empty cells left out, by ids of columns that do not depend on the language. */
export function sheetToJson({ name, title, network, tlp, createdAt, columns, rows }: Sheet): string {
  const content = {
    format: 'verbund-list',
    formatVersion: 1,
    name,
    title,
    network,
    tlp,
    createdAt,
    columns: columns.map(({ id, label, type }) => ({ id, label, type })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.flatMap(({ id, type }, index) => {
          const cell = toCell(row[index] ?? '', type);
          if (cell.kind === 'empty') return [];
          return [[id, cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : cell.date]];
        }),
      ),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
