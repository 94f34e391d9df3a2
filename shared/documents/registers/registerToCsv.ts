import { assertNever } from '../../assertNever';
import { tableToCsv } from '../csv';
import { createDateFormats } from '../formatDates';
import type { DocumentLabelKey, TranslateDocument } from '../translateDocument';
import type { RegisterDecision, RegisterSource, RegisterTask } from './register';
import {
  confirmationText,
  dayText,
  evidenceLines,
  implementationText,
  resultText,
  taskStateText,
  type RegisterContext,
} from './registerWords';

type Column<Entry> = readonly [DocumentLabelKey, (entry: Entry, context: RegisterContext) => string];

/** Every figure in a column of its own, for a spreadsheet; more than fits a page. `t` must speak `source.language`. */
export function registerToCsv(source: RegisterSource, t: TranslateDocument): string {
  const context: RegisterContext = { t, dates: createDateFormats(source.language, 'UTC'), today: source.today };
  switch (source.kind) {
    case 'decisions':
      return columnsToCsv(decisionColumns, source.entries, context);
    case 'tasks':
      return columnsToCsv(taskColumns, source.entries, context);
    default:
      return assertNever(source);
  }
}

function columnsToCsv<Entry>(
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
  context: RegisterContext,
): string {
  return tableToCsv([
    columns.map(([key]) => context.t(key)),
    ...entries.map((entry) => columns.map(([, textOf]) => textOf(entry, context))),
  ]);
}

const decisionColumns: readonly Column<RegisterDecision>[] = [
  ['documents.decisions.number', ({ number }) => number],
  ['documents.meta.date', ({ date }, context) => dayText(context, date)],
  ['documents.decisions.text', ({ text }) => text],
  ['documents.decisions.result', (entry, context) => resultText(context, entry)],
  ['documents.register.yes', ({ votes }) => String(votes?.yes ?? '')],
  ['documents.register.no', ({ votes }) => String(votes?.no ?? '')],
  ['documents.register.abstain', ({ votes }) => String(votes?.abstain ?? '')],
  ['documents.register.implementation', (entry, context) => implementationText(context, entry)],
  ['documents.register.openSinceCount', ({ openSince }) => countText(openSince)],
  ['documents.register.followUp', ({ followUpOn }, context) => dayText(context, followUpOn)],
  ['documents.register.evidenceOnly', (entry) => evidenceLines(entry).join('\n')],
  ['documents.register.remark', ({ remark }) => remark],
  ['documents.paper.meeting', ({ meeting }) => meeting],
  ['documents.agenda.number', ({ agendaItem }) => agendaItem],
  ['documents.meta.tlp', ({ tlp }) => tlp],
  // Last, so that what somebody computes from the others still finds them.
  ['documents.register.confirmation', (entry, context) => confirmationText(context, entry)],
];

const taskColumns: readonly Column<RegisterTask>[] = [
  ['documents.tasks.due', ({ due }, context) => dayText(context, due)],
  ['documents.tasks.text', ({ text }) => text],
  ['documents.tasks.owners', ({ owners }) => owners.join('\n')],
  ['documents.register.state', (entry, context) => taskStateText(context, entry)],
  ['documents.register.openSinceCount', ({ openSince }) => countText(openSince)],
  ['documents.paper.meeting', ({ meeting }) => meeting],
  ['documents.meta.date', ({ date }, context) => dayText(context, date)],
  ['documents.agenda.number', ({ agendaItem }) => agendaItem],
  ['documents.meta.tlp', ({ tlp }) => tlp],
];

function countText(count: number): string {
  return count === 0 ? '' : String(count);
}
