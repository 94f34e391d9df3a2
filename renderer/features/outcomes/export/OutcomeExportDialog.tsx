import { decisionList, taskList } from '../../../../shared/domain/listExport';
import { templateOn } from '../../../../shared/domain/minutes';
import { registerDocument, type RegisterContent } from '../../../../shared/documents';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { writeDocument } from '../../../documents';
import { useConfidentiality, useRecord, useRecords } from '../../../live';
import { useMessages } from '../../../ui';
import { ListExportDialog, type ListFile } from '../../listExport';
import type { OutcomeRow } from '../outcomeRows';
import { toDecisionEntry, toTaskEntry } from './registerEntries';
import { useRegisterSelection, type RegisterLists } from './useRegisterSelection';

const FORMATS = ['pdf', 'odt', 'docx'] as const;

type OutcomeExportDialogProps = RegisterLists & { readonly onClose: () => void };

/** The register as files: as a table, or as a document that is read. */
export function OutcomeExportDialog({ kind, ...props }: OutcomeExportDialogProps) {
  return kind === 'decisions' ? <DecisionExportDialog {...props} /> : <TaskExportDialog {...props} />;
}

type ExportProps = Omit<OutcomeExportDialogProps, 'kind'>;

function DecisionExportDialog({ decisions, tasks, onClose }: ExportProps) {
  const labelOf = useConfidentiality();
  const agendaItems = useRecords('agendaItems').byId;
  // Not kept from one time to the next: a label may change meanwhile, and what is TLP:RED then stays here.
  const toEntry = (row: OutcomeRow) => toDecisionEntry(row, agendaItems, labelOf);
  const rows = { all: decisions.rows.map(toEntry), shown: decisions.shown.map(toEntry) };
  const files = useRegisterFiles<(typeof rows.all)[number]>('decisions', (entries) => ({ kind: 'decisions', entries }));
  const selection = useRegisterSelection({ kind: 'decisions', decisions, tasks });
  return <ListExportDialog list={decisionList} rows={rows} selection={selection} files={files} onClose={onClose} />;
}

function TaskExportDialog({ decisions, tasks, onClose }: ExportProps) {
  const labelOf = useConfidentiality();
  const agendaItems = useRecords('agendaItems').byId;
  // Not kept from one time to the next: a label may change meanwhile, and what is TLP:RED then stays here.
  const toEntry = (row: OutcomeRow) => toTaskEntry(row, agendaItems, labelOf);
  const rows = { all: tasks.rows.map(toEntry), shown: tasks.shown.map(toEntry) };
  const files = useRegisterFiles<(typeof rows.all)[number]>('tasks', (entries) => ({ kind: 'tasks', entries }));
  const selection = useRegisterSelection({ kind: 'tasks', decisions, tasks });
  return <ListExportDialog list={taskList} rows={rows} selection={selection} files={files} onClose={onClose} />;
}

/** What the register becomes besides a table. */
function useRegisterFiles<Row>(
  kind: RegisterContent['kind'],
  toContent: (rows: readonly Row[]) => RegisterContent,
): readonly ListFile<Row>[] {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const members = useRecords('members').records;
  return FORMATS.map((format) => ({
    id: format,
    extension: format,
    name: t(`documents.register.${kind}`),
    write: ({ rows, words, head, selection }) =>
      writeDocument(
        registerDocument(
          {
            ...head,
            template: templateOn(network, members, { day: words.today, language: head.language }),
            today: words.today,
            selection,
            ...toContent(rows),
          },
          words.t,
        ),
        format,
      ),
  }));
}
