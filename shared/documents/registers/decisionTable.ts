import type { TableBlock, TextRun } from '../document';
import { shareWidth } from '../shareWidth';
import type { RegisterDecision } from './register';
import {
  confirmationText,
  dayText,
  evidenceLines,
  implementationText,
  resultText,
  type RegisterContext,
} from './registerWords';
import { stackedCell, textCell } from './tableCells';

export function decisionTable(entries: readonly RegisterDecision[], context: RegisterContext): TableBlock {
  const { t, today } = context;
  const open = entries.filter(
    ({ implementation }) => implementation === 'open' || implementation === 'underway',
  ).length;
  const followUp = entries.filter(({ followUpOn }) => followUpOn !== '' && followUpOn <= today).length;
  return {
    kind: 'table',
    caption: t('documents.register.decisionCount', { count: entries.length, open, followUp }),
    columns: shareWidth([
      { label: t('documents.decisions.number'), align: 'start', width: 23 },
      { label: t('documents.meta.date'), align: 'start', width: 22 },
      { label: t('documents.decisions.text'), align: 'start', width: 76 },
      { label: t('documents.decisions.result'), align: 'start', width: 25 },
      { label: t('documents.register.implementation'), align: 'start', width: 37 },
      { label: t('documents.register.followUp'), align: 'start', width: 26 },
      { label: t('documents.register.evidence'), align: 'start', width: 43 },
    ]),
    rows: entries.map((entry) => row(entry, context)),
  };
}

function row(entry: RegisterDecision, context: RegisterContext): readonly (readonly TextRun[])[] {
  const { number, date, text, meeting, openSince, followUpOn, remark } = entry;
  return [
    [{ text: number, style: 'strong' }],
    textCell(dayText(context, date)),
    stackedCell(text, meeting),
    stackedCell(resultText(context, entry), confirmationText(context, entry)),
    stackedCell(
      implementationText(context, entry),
      openSince === 0 ? '' : context.t('documents.register.openSince', { count: openSince }),
    ),
    textCell(dayText(context, followUpOn)),
    stackedCell(evidenceLines(entry).join('\n'), remark),
  ];
}
