import type { DocumentBlock, TableBlock, TextRun } from './document';
import type { MinutesAgendaItem, MinutesOutcome } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { dueText, outcomeBlock, resultTexts } from './minutesOutcomeBlock';
import { shareWidth } from './shareWidth';
import { frozenToRich } from './rich/frozenText';
import { richToBlocks } from './rich/richToBlocks';
import type { DocumentLabelKey, TranslateDocument } from './translateDocument';
import { isQuorumMet } from './voteStanding';
import { taskOwners } from './variants/taskOwners';

const goalKeys: Readonly<Record<NonNullable<MinutesAgendaItem['goal']>, DocumentLabelKey>> = {
  inform: 'documents.item.goal.inform',
  discuss: 'documents.item.goal.discuss',
  decide: 'documents.item.goal.decide',
};

type SetAside = NonNullable<MinutesAgendaItem['state']>;
const stateKeys: Readonly<Record<SetAside, DocumentLabelKey>> = {
  adjourned: 'documents.item.state.adjourned',
  withdrawn: 'documents.item.state.withdrawn',
  notReached: 'documents.item.state.notReached',
};
const stateSentences: Readonly<Record<SetAside, DocumentLabelKey>> = {
  adjourned: 'documents.item.wasAdjourned',
  withdrawn: 'documents.item.wasWithdrawn',
  notReached: 'documents.item.wasNotReached',
};

export function agendaBlocks({ content, t }: MinutesContext): readonly DocumentBlock[] {
  if (content.agenda.length === 0) return [];
  const hasPresenters = content.agenda.some(({ presenter }) => presenter !== undefined);
  const isMeasured = content.agenda.some(({ actualMinutes }) => actualMinutes !== undefined);
  const table: TableBlock = {
    kind: 'table',
    caption: t(isMeasured ? 'documents.agenda.caption' : 'documents.agenda.captionPlanned'),
    columns: shareWidth([
      { label: t('documents.agenda.number'), align: 'start', width: 9 },
      { label: t('documents.agenda.title'), align: 'start', width: 43 },
      ...(hasPresenters ? [{ label: t('documents.agenda.presenter'), align: 'start', width: 24 } as const] : []),
      { label: t('documents.agenda.planned'), align: 'end', width: 12 },
      ...(isMeasured ? [{ label: t('documents.agenda.actual'), align: 'end', width: 12 } as const] : []),
    ]),
    rows: content.agenda.map((item) => [
      cell(item.number),
      titleCell(item, t),
      ...(hasPresenters ? [cell(item.presenter ?? '')] : []),
      cell(String(item.plannedMinutes)),
      ...(isMeasured
        ? [cell(item.actualMinutes === undefined ? t('documents.agenda.notMeasured') : String(item.actualMinutes))]
        : []),
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('documents.agenda') }, table];
}

export function proceedingsBlocks(context: MinutesContext): readonly DocumentBlock[] {
  const { content, t } = context;
  if (content.agenda.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: t(context.variant === 'decisions' ? 'documents.decisionsOnly' : 'documents.proceedings'),
    },
    ...content.agenda.flatMap((item, index) => sectionedItem(context, item, index)),
  ];
}

/** Items stand a level below the heading of their part of the agenda; those before the first part do not. */
function sectionedItem(context: MinutesContext, item: MinutesAgendaItem, index: number): readonly DocumentBlock[] {
  const isInSection = context.content.agenda.slice(0, index + 1).some(({ section }) => section !== undefined);
  return [
    ...(item.section === undefined ? [] : [{ kind: 'heading', level: 3, text: item.section } as const]),
    ...itemBlocks(context, item, isInSection ? 4 : 3),
  ];
}

function itemBlocks(context: MinutesContext, item: MinutesAgendaItem, level: 3 | 4): readonly DocumentBlock[] {
  const { t } = context;
  const text = richToBlocks(frozenToRich(item), level, t, context.pictureOf);
  const isEmpty = text.length === 0 && item.outcomes.length === 0;
  return [
    { kind: 'heading', level, label: t('documents.item.label', { number: item.number }), text: item.title },
    { kind: 'paragraph', role: 'meta', runs: [{ text: itemMeta(context, item) }] },
    ...(item.state === undefined ? [] : [remark(t(stateSentences[item.state]))]),
    ...text,
    ...(isEmpty && item.state === undefined ? [remark(t('documents.item.empty'))] : []),
    ...item.outcomes.map((outcome) => outcomeBlock(context, outcome)),
  ];
}

function remark(text: string): DocumentBlock {
  return { kind: 'paragraph', role: 'text', runs: [{ text, style: 'emphasis' }] };
}

/** In the agenda at a glance: what became of the items that nobody discussed to their end. */
function titleCell({ title, state }: MinutesAgendaItem, t: TranslateDocument): readonly TextRun[] {
  return state === undefined ? cell(title) : [{ text: title }, { text: `\n${t(stateKeys[state])}`, style: 'emphasis' }];
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
  const hasUndecided = decisions.some(({ outcome: { undecided } }) => undecided !== undefined);
  const hasOthers = decisions.some(({ outcome: { quorum } }) => quorum && !isQuorumMet(quorum));
  return [
    { kind: 'heading', level: 2, text: t('documents.decisions') },
    {
      kind: 'table',
      // What was voted on without a quorum is neither taken nor rejected.
      caption: t(
        hasUndecided
          ? 'documents.decisions.captionUndecided'
          : hasOthers
            ? 'documents.decisions.captionVotes'
            : 'documents.decisions.caption',
      ),
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
  const { t, variant } = context;
  const tasks = outcomesOf(context, 'task');
  if (tasks.length === 0) return [];
  // "open" would be untrue of owners that are only not told.
  const hasOwners = variant !== 'chathamHouse';
  return [
    { kind: 'heading', level: 2, text: t('documents.tasks') },
    {
      kind: 'table',
      caption: t(hasOwners ? 'documents.tasks.caption' : 'documents.tasks.captionDue'),
      columns: shareWidth([
        { label: t('documents.agenda.number'), align: 'start', width: 9 },
        { label: t('documents.tasks.text'), align: 'start', width: 46 },
        ...(hasOwners ? [{ label: t('documents.tasks.owners'), align: 'start', width: 28 } as const] : []),
        { label: t('documents.tasks.due'), align: 'start', width: 17 },
      ]),
      rows: tasks.map(({ item, outcome }) => [
        cell(item.number),
        cell(outcome.text),
        ...(hasOwners ? [cell((outcome.owners ?? []).join('\n') || t('documents.tasks.open'))] : []),
        cell(dueText(context, outcome) ?? t('documents.tasks.open')),
      ]),
    },
  ];
}

/** Every person's tasks under their name, alphabetically; last, those that nobody has taken on. */
export function taskListBlocks(context: MinutesContext, owner: string | undefined): readonly DocumentBlock[] {
  const { content, t } = context;
  const tasks = outcomesOf(context, 'task');
  const unowned = tasks.filter(({ outcome }) => (outcome.owners ?? []).length === 0);
  const owners = owner === undefined ? taskOwners(content) : [owner];
  return [
    ...owners.flatMap((name) =>
      ownedTasks(
        context,
        name,
        tasks.filter(({ outcome }) => (outcome.owners ?? []).includes(name)),
      ),
    ),
    ...(unowned.length === 0 ? [] : ownedTasks(context, t('documents.tasks.unowned'), unowned)),
    ...(tasks.length === 0
      ? [{ kind: 'paragraph', role: 'text', runs: [{ text: t('documents.tasks.none') }] } as const]
      : []),
  ];
}

function ownedTasks(context: MinutesContext, name: string, tasks: readonly ItemOutcome[]): readonly DocumentBlock[] {
  const { t } = context;
  return [
    { kind: 'heading', level: 2, text: name },
    {
      kind: 'table',
      caption: t('documents.tasks.captionOf', { name, count: tasks.length }),
      columns: [
        { label: t('documents.agenda.number'), align: 'start', width: 10 },
        { label: t('documents.tasks.text'), align: 'start', width: 72 },
        { label: t('documents.tasks.due'), align: 'start', width: 18 },
      ],
      rows: tasks.map(({ item, outcome }) => [
        cell(item.number),
        cell(outcome.text),
        cell(dueText(context, outcome) ?? t('documents.tasks.open')),
      ]),
    },
  ];
}

type ItemOutcome = { readonly item: MinutesAgendaItem; readonly outcome: MinutesOutcome };

function outcomesOf({ content }: MinutesContext, kind: MinutesOutcome['kind']): readonly ItemOutcome[] {
  return content.agenda.flatMap((item) =>
    item.outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => ({ item, outcome })),
  );
}

function cell(text: string): readonly TextRun[] {
  return [{ text }];
}
