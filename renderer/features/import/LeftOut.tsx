import type { ColumnMapping, ParsedTable } from '../../../shared/domain/import';
import { messageToText } from '../../../shared/messages/translate';
import { useMessages } from '../../ui';

interface LeftOutProps {
  readonly table: Pick<ParsedTable, 'notes'>;
  readonly columns: readonly (Omit<ColumnMapping, 'field'> & { readonly field: string })[];
}

/** What of the file is not taken over, by name, before anything is written. */
export function LeftOut({ table, columns }: LeftOutProps) {
  const { t, language } = useMessages();
  const left = columns.filter(({ field, samples }) => field === 'ignored' && samples.length > 0);
  const notes = (table.notes ?? []).map(({ key, values }) => messageToText(t, key, values));
  if (left.length > 0)
    notes.push(
      t('import.note.leftColumns', {
        count: left.length,
        columns: new Intl.ListFormat(language).format(
          left.map(({ heading, index }) => heading || t('members.import.noHeading', { number: index + 1 })),
        ),
      }),
    );
  return notes.map((note) => <p key={note}>{note}</p>);
}
