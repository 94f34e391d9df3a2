import { columnsForNotes, type ColumnMapping, type ImportFile } from '../../../shared/domain/import';
import { useMessages } from '../../ui';
import { Recognised } from './Recognised';

interface FileShapeProps {
  readonly file: ImportFile;
  readonly mappings: readonly ColumnMapping[];
}

/** How large the file is, whether each column has a field, and which goes into the notes; of what is no table, what it was taken for. */
export function FileShape({ file, mappings }: FileShapeProps) {
  const { t, language } = useMessages();
  const { format, table } = file;
  if (format.kind === 'cards' || format.kind === 'signature') return <Recognised file={file} />;
  const noted = columnsForNotes(mappings);
  const shape = t('members.import.shape', {
    rows: table.rows.length,
    empty: table.emptyRows,
    columns: mappings.length,
    unknown: mappings.filter(({ field }) => field === 'ignored').length,
  });
  if (noted.length === 0) return shape;
  const names = noted.map(({ heading }) => t('members.import.columnName', { heading }));
  const columns = new Intl.ListFormat(language).format(names);
  return `${shape} · ${t('members.import.shapeNotes', { columns, count: noted.length })}`;
}
