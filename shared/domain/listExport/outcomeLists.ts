import type { RegisterDecision, RegisterTask } from '../../documents';
import { createDateFormats } from '../../documents/formatDates';
import {
  confirmationText,
  evidenceLines,
  implementationText,
  resultText,
  taskStateText,
  type RegisterContext,
} from '../../documents/registers/registerWords';
import type { SheetValue } from '../../documents';
import {
  dateField,
  idField,
  numberField,
  textField,
  type ExportField,
  type ExportList,
  type ExportWords,
  type FieldId,
} from './exportList';

export type DecisionExportRow = RegisterDecision & { readonly id: string };
export type TaskExportRow = RegisterTask & { readonly id: string };

const decisionFields: readonly ExportField<DecisionExportRow>[] = [
  textField('number', ({ number }) => number),
  dateField('date', ({ date }) => date),
  textField('decision', ({ text }) => text),
  textField('result', (row, words) => resultText(contextOf(words), row)),
  numberField('yes', ({ votes }) => votes?.yes ?? ''),
  numberField('no', ({ votes }) => votes?.no ?? ''),
  numberField('abstain', ({ votes }) => votes?.abstain ?? ''),
  textField('implementation', (row, words) => implementationText(contextOf(words), row)),
  numberField('openSince', ({ openSince }) => orNothing(openSince)),
  dateField('followUp', ({ followUpOn }) => followUpOn),
  textField('evidence', (row) => evidenceLines(row).join('\n')),
  textField('remark', ({ remark }) => remark),
  textField('meeting', ({ meeting }) => meeting),
  textField('agendaItem', ({ agendaItem }) => agendaItem),
  textField('tlp', ({ tlp }) => tlp),
  textField('confirmation', (row, words) => confirmationText(contextOf(words), row)),
  idField(),
];

const taskFields: readonly ExportField<TaskExportRow>[] = [
  dateField('due', ({ due }) => due),
  textField('task', ({ text }) => text),
  textField('owners', ({ owners }) => owners.join('\n')),
  textField('standing', (row, words) => taskStateText(contextOf(words), row)),
  numberField('openSince', ({ openSince }) => orNothing(openSince)),
  textField('meeting', ({ meeting }) => meeting),
  dateField('date', ({ date }) => date),
  textField('agendaItem', ({ agendaItem }) => agendaItem),
  textField('tlp', ({ tlp }) => tlp),
  idField(),
];

export const decisionList: ExportList<DecisionExportRow> = {
  kind: 'decisions',
  fields: decisionFields,
  usualFields: allButId(decisionFields),
  ...likeTheirMeetings(),
};

export const taskList: ExportList<TaskExportRow> = {
  kind: 'tasks',
  fields: taskFields,
  usualFields: allButId(taskFields),
  ...likeTheirMeetings(),
};

/** Outcomes have the label of what they come from, and no audience of their own. */
function likeTheirMeetings<Row extends DecisionExportRow | TaskExportRow>(): Pick<
  ExportList<Row>,
  'audiences' | 'labelFor' | 'labelOf' | 'omit'
> {
  return {
    audiences: ['internal'],
    labelFor: () => 'TLP:CLEAR',
    labelOf: ({ tlp }) => tlp,
    omit: () => undefined,
  };
}

function allButId<Row>(fields: readonly ExportField<Row>[]): readonly FieldId[] {
  return fields.map(({ id }) => id).filter((id) => id !== 'id');
}

function contextOf({ t, language, today }: ExportWords): RegisterContext {
  return { t, dates: createDateFormats(language, 'UTC'), today };
}

function orNothing(count: number): SheetValue {
  return count === 0 ? '' : count;
}
