import type { DocumentBlock, TableBlock, TextRun } from './document';
import type { MinutesAgendaItem, MinutesOutcome } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { dueText, outcomeBlock, resultTexts } from './minutesOutcomeBlock';
import { textToBlocks } from './textToBlocks';
import type { DocumentMessageKey } from './translateDocument';

const goalKeys: Readonly<Record<NonNullable<MinutesAgendaItem['goal']>, DocumentMessageKey>> = {
  inform: 'documents.item.goal.inform',
  discuss: 'documents.item.goal.discuss',
  decide: 'documents.item.goal.decide',
};

export function agendaBlocks({ content, t }: MinutesContext): readonly DocumentBlock[] {
  if (content.agenda.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    caption: t('documents.agenda.caption'),
    columns: [
      { label: t('documents.agenda.number'), align: 'start', width: 9 },
      { label: t('documents.agenda.title'), align: 'start', width: 43 },
      { label: t('documents.agenda.presenter'), align: 'start', width: 24 },
      { label: t('documents.agenda.planned'), align: 'end', width: 12 },
      { label: t('documents.agenda.actual'), align: 'end', width: 12 },
    ],
    rows: content.agenda.map((item) => [
      cell(item.number),
      cell(item.title),
      cell(item.presenter ?? ''),
      cell(String(item.plannedMinutes)),
      cell(item.actualMinutes === undefined ? t('documents.agenda.notMeasured') : String(item.actualMinutes)),
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('documents.agenda') }, table];
}

export function proceedingsBlocks(context: MinutesContext): readonly DocumentBlock[] {
  const { content, t } = context;
  if (content.agenda.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('documents.proceedings') },
    ...content.agenda.flatMap((item) => itemBlocks(context, item)),
  ];
}

function itemBlocks(context: MinutesContext, item: MinutesAgendaItem): readonly DocumentBlock[] {
  const { t } = context;
  const text = textToBlocks(item.text);
  const isEmpty = text.length === 0 && item.outcomes.length === 0;
  return [
    { kind: 'heading', level: 3, label: t('documents.item.label', { number: item.number }), text: item.title },
    { kind: 'paragraph', role: 'meta', runs: [{ text: itemMeta(context, item) }] },
    ...text,
    ...(isEmpty ? [emptyItem(context)] : []),
    ...item.outcomes.map((outcome) => outcomeBlock(context, outcome)),
  ];
}

function emptyItem({ t }: MinutesContext): DocumentBlock {
  return { kind: 'paragraph', role: 'text', runs: [{ text: t('documents.item.empty'), style: 'emphasis' }] };
}

function itemMeta({ t }: MinutesContext, item: MinutesAgendaItem): string {
  const planned = item.plannedMinutes;
  return [
    ...(item.goal === undefined ? [] : [t(goalKeys[item.goal])]),
    ...(item.presenter === undefined ? [] : [t('documents.item.presenter', { presenter: item.presenter })]),
    ...(item.topic === undefined ? [] : [t('documents.item.topic', { topic: item.topic })]),
    item.actualMinutes === undefined
      ? t('documents.item.planned', { planned })
      : t('documents.item.actual', { planned, actual: item.actualMinutes }),
  ].join(' · ');
}

export function decisionBlocks(context: MinutesContext): readonly DocumentBlock[] {
  const { t } = context;
  const decisions = outcomesOf(context, 'decision');
  if (decisions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('documents.decisions') },
    {
      kind: 'table',
      caption: t('documents.decisions.caption'),
      columns: [
        { label: t('documents.decisions.number'), align: 'start', width: 16 },
        { label: t('documents.decisions.text'), align: 'start', width: 54 },
        { label: t('documents.decisions.result'), align: 'start', width: 30 },
      ],
      rows: decisions.map(({ outcome }) => [
        cell(outcome.number ?? ''),
        cell(outcome.text),
        cell(resultTexts(context, outcome).join('\n')),
      ]),
    },
  ];
}

export function taskBlocks(context: MinutesContext): readonly DocumentBlock[] {
  const { t } = context;
  const tasks = outcomesOf(context, 'task');
  if (tasks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('documents.tasks') },
    {
      kind: 'table',
      caption: t('documents.tasks.caption'),
      columns: [
        { label: t('documents.agenda.number'), align: 'start', width: 9 },
        { label: t('documents.tasks.text'), align: 'start', width: 46 },
        { label: t('documents.tasks.owners'), align: 'start', width: 28 },
        { label: t('documents.tasks.due'), align: 'start', width: 17 },
      ],
      rows: tasks.map(({ item, outcome }) => [
        cell(item.number),
        cell(outcome.text),
        cell((outcome.owners ?? []).join('\n') || t('documents.tasks.open')),
        cell(dueText(context, outcome) ?? t('documents.tasks.open')),
      ]),
    },
  ];
}

function outcomesOf({ content }: MinutesContext, kind: MinutesOutcome['kind']): readonly {
  readonly item: MinutesAgendaItem;
  readonly outcome: MinutesOutcome;
}[] {
  return content.agenda.flatMap((item) =>
    item.outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => ({ item, outcome })),
  );
}

function cell(text: string): readonly TextRun[] {
  return [{ text }];
}
