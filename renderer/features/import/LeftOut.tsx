import type { ColumnMapping, ImportFile } from '../../../shared/domain/import';
import { messageToText } from '../../../shared/messages/translate';
import { Callout, useMessages } from '../../ui';

interface LeftOutProps {
  readonly file: ImportFile;
  readonly mappings: readonly ColumnMapping[];
}

/** What of the file is not taken over, by name, before anything is written. */
export function LeftOut({ file: { table }, mappings }: LeftOutProps) {
  const { t, language } = useMessages();
  const columns = mappings.filter(({ field, samples }) => field === 'ignored' && samples.length > 0);
  const notes = (table.notes ?? []).map(({ key, values }) => messageToText(t, key, values));
  if (columns.length > 0)
    notes.push(
      t('import.note.leftColumns', {
        count: columns.length,
        columns: new Intl.ListFormat(language).format(
          columns.map(({ heading, index }) => heading || t('members.import.noHeading', { number: index + 1 })),
        ),
      }),
    );
  return notes.map((note) => <Callout key={note} tone="info" title={note} />);
}
