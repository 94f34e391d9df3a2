import type { Translate } from '../../messages/translate';
import type { AgendaItem, AgendaTemplate } from '../../schema';
import { RED } from '../../schema/confidentiality';
import type { Draft } from '../../schema/records';
import { compareAgendaItems } from './agendaTimes';
import type { LabelOf } from './shareable';
import type { StandingItem } from './standingItems';

export type TemplateEntry = AgendaTemplate['entries'][number];

/** The agendas that come with the application, in the language of the surface. Ids are fixed; `entries` are copied into the meeting. */
export function createAgendaTemplates(t: Translate): readonly AgendaTemplate[] {
  const item = (id: string, title: string, goal: TemplateEntry['goal'], plannedMinutes: number): TemplateEntry => ({
    id,
    kind: 'item',
    title,
    goal,
    topicId: '',
    plannedMinutes,
  });
  const section = (id: string, title: string): TemplateEntry => ({
    id,
    kind: 'section',
    title,
    goal: 'inform',
    topicId: '',
    plannedMinutes: 0,
  });
  return [
    {
      id: 'quarterly',
      title: t('meetings.template.quarterly'),
      entries: [
        section('opening', t('meetings.template.section.opening')),
        item('welcome', t('meetings.template.welcome'), 'inform', 10),
        { ...item('minutes', t('meetings.template.lastMinutes'), 'decide', 5), purpose: 'approval' },
        { ...item('tasks', t('meetings.template.openTasks'), 'discuss', 15), purpose: 'tasks' },
        section('main', t('meetings.template.section.main')),
        item('report', t('meetings.template.report'), 'inform', 30),
        item('focus', t('meetings.template.focus'), 'discuss', 40),
        section('closing', t('meetings.template.section.closing')),
        item('next', t('meetings.template.next'), 'decide', 10),
        item('any', t('meetings.template.any'), 'inform', 10),
      ],
    },
    {
      id: 'digital',
      title: t('meetings.template.digital'),
      entries: [
        item('welcome', t('meetings.template.welcome'), 'inform', 5),
        { ...item('tasks', t('meetings.template.openTasks'), 'discuss', 15), purpose: 'tasks' },
        item('focus', t('meetings.template.focus'), 'discuss', 30),
        item('any', t('meetings.template.any'), 'inform', 10),
      ],
    },
    {
      id: 'workshop',
      title: t('meetings.template.workshop'),
      entries: [
        item('welcome', t('meetings.template.welcome'), 'inform', 10),
        item('report', t('meetings.template.report'), 'inform', 20),
        item('groups', t('meetings.template.groups'), 'discuss', 60),
        item('results', t('meetings.template.results'), 'decide', 30),
      ],
    },
  ];
}

/** An agenda as a template: its order, titles, goals, topics and minutes. Names and texts stay with the meeting, and so does what it had to approve. What is TLP:RED stays out: the network's record goes round. */
export function itemsToEntries(agenda: readonly AgendaItem[], labelOf: LabelOf): readonly TemplateEntry[] {
  return [...agenda]
    .filter((item) => item.purpose !== 'approval' && labelOf(item).tlp !== RED)
    .sort(compareAgendaItems)
    .map(({ kind, title, goal, topicId, plannedMinutes, purpose }, index) => ({
      id: String(index + 1),
      kind,
      title,
      goal,
      topicId,
      plannedMinutes,
      ...(purpose === 'tasks' && { purpose }),
    }));
}

/** A new agenda item; without an id it is given one. */
export interface NewAgendaItem {
  readonly id?: string;
  readonly draft: Draft<'agendaItems'>;
}

/** @param approvals what this meeting has to approve: it stands where the template has a place for it */
export function entriesToDrafts(
  entries: readonly TemplateEntry[],
  meetingId: string,
  firstPosition: number,
  approvals: readonly StandingItem[] = [],
): readonly NewAgendaItem[] {
  const toItems = ({ kind, title, goal, topicId, plannedMinutes, purpose }: TemplateEntry): readonly NewAgendaItem[] =>
    purpose === 'approval' && approvals.length > 0
      ? approvals
      : [{ draft: { meetingId, kind, title, goal, topicId, plannedMinutes, ...(purpose === 'tasks' && { purpose }) } }];
  return entries
    .flatMap(toItems)
    .map((item, index) => ({ ...item, draft: { ...item.draft, position: firstPosition + index } }));
}
