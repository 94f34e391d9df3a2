import { assertNever } from '../../../shared/assertNever';
import type { ImportFile } from '../../../shared/domain/import';
import { useMessages } from '../../ui';
import { DELIMITER_NAMES } from './ReadAgain';

/** What the file was taken for, in one sentence. */
export function Recognised({ file: { name, format, table } }: { readonly file: ImportFile }) {
  const { t } = useMessages();
  switch (format.kind) {
    case 'text':
      return t('members.import.recognised', {
        name,
        encoding: t(`import.encoding.${format.encoding}`),
        delimiter: t(`members.import.delimiter.${DELIMITER_NAMES[format.delimiter]}`),
        rows: table.rows.length,
        empty: table.emptyRows,
      });
    case 'sheet':
      return t('members.import.recognisedSheet', {
        name,
        rows: table.rows.length,
        sheets: format.sheets.length,
        sheet: format.sheets[format.sheet]?.name ?? '',
      });
    case 'cards':
      return t('members.import.recognisedCards', {
        name,
        cards: table.rows.length,
        encoding: t(`import.encoding.${format.encoding}`),
      });
    case 'signature':
      return t('members.import.recognisedSignature', { name });
    default:
      return assertNever(format);
  }
}
