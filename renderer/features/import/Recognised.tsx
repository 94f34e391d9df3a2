import type { Delimiter } from '../../../shared/domain/import';
import { useMessages } from '../../ui';
import type { ImportFile } from './readImportFile';

const DELIMITER_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const satisfies Readonly<
  Record<Delimiter, string>
>;

/** What the file was taken for, in one sentence. */
export function Recognised({ file: { name, encoding, delimiter, table } }: { readonly file: ImportFile }) {
  const { t } = useMessages();
  return t('members.import.recognised', {
    name,
    encoding: t(`import.encoding.${encoding}`),
    delimiter: t(`members.import.delimiter.${DELIMITER_NAMES[delimiter]}`),
    rows: table.rows.length,
    empty: table.emptyRows,
  });
}
