import type { TableBlock, TextRun } from '../document';
import { shareWidth } from '../shareWidth';
import type { RegisterTask } from './register';
import { dayText, taskStateText, type RegisterContext } from './registerWords';
import { stackedCell, textCell } from './tableCells';

export function taskTable(entries: readonly RegisterTask[], context: RegisterContext): TableBlock {
  const { t, today } = context;
  const open = entries.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ due }) => due !== '' && due < today).length;
  return {
    kind: 'table',
    caption: t('documents.register.taskCount', { count: entries.length, open: open.length, overdue }),
    columns: shareWidth([
      { label: t('documents.tasks.due'), align: 'start', width: 24 },
      { label: t('documents.tasks.text'), align: 'start', width: 84 },
      { label: t('documents.tasks.owners'), align: 'start', width: 54 },
      { label: t('documents.paper.meeting'), align: 'start', width: 42 },
      { label: t('documents.register.state'), align: 'start', width: 25 },
      { label: t('documents.register.openSinceHeader'), align: 'start', width: 23 },
    ]),
    rows: entries.map((entry) => row(entry, context)),
  };
}

function row(entry: RegisterTask, context: RegisterContext): readonly (readonly TextRun[])[] {
  const { due, text, owners, meeting, date, openSince } = entry;
  return [
    textCell(dayText(context, due) || context.t('documents.register.noDue')),
    textCell(text),
    textCell(owners.join('\n') || context.t('documents.tasks.unowned')),
    stackedCell(meeting, dayText(context, date)),
    textCell(taskStateText(context, entry)),
    textCell(openSince === 0 ? '' : context.t('documents.register.meetings', { count: openSince })),
  ];
}
