import { noteList } from '../../../../shared/domain/listExport';
import type { Note } from '../../../../shared/schema';
import { RED } from '../../../../shared/schema/confidentiality';
import { useConfidentiality, useRecords } from '../../../live';
import { ListExportDialog } from '../../listExport';

type NoteExportDialogProps = {
  /** What the list shows. */
  readonly shown: readonly Note[];
  /** Topic, and kind where it shows but one, in words. */
  readonly selection: string;
  readonly onClose: () => void;
};

/** Notes of a topic, or of all of them with their contributions. */
export function NoteExportDialog({ shown, selection, onClose }: NoteExportDialogProps) {
  const { records } = useRecords('notes');
  const labelOf = useConfidentiality();
  // Not kept from one time to the next: a label may change meanwhile, and what is TLP:RED then stays here.
  const toRow = (note: Note) => ({ id: note.id, note, tlp: labelOf(note).tlp ?? RED });
  const rows = { all: records.map(toRow), shown: shown.map(toRow) };
  return <ListExportDialog list={noteList} rows={rows} selection={selection} onClose={onClose} />;
}
