import { addMinutes } from '../domain/agenda';
import type { DemoItem, DemoTask } from './content/pastMeetings';
import { createDemoText } from './createDemoText';
import { addDays } from './dates';
import type { DemoRecord } from './DemoData';
import { createRandom } from './random';

export interface DemoAgendaOptions {
  readonly meetingId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly today: string;
  readonly items: readonly DemoItem[];
  readonly isClosed: boolean;
  /** Members present who vote. */
  readonly voters: number;
  readonly institutionName: (shortName: string) => string;
  /** Gives the next id of its collection. */
  readonly nextId: (collection: 'agendaItems' | 'outcomes') => string;
  readonly nextDecision: () => string;
}

export interface DemoAgenda {
  readonly agendaItems: readonly DemoRecord<'agendaItems'>[];
  readonly outcomes: readonly DemoRecord<'outcomes'>[];
  /** `HH:MM` */
  readonly end: string;
}

/** Items with what was said, decided and taken on. */
export function createDemoAgenda(options: DemoAgendaOptions): DemoAgenda {
  const { meetingId, date, items, isClosed, institutionName, nextId } = options;
  const random = createRandom(`agenda ${meetingId}`);
  const agendaItems: DemoRecord<'agendaItems'>[] = [];
  const outcomes: DemoRecord<'outcomes'>[] = [];
  let at = `${date}T10:00`;
  items.forEach((item, index) => {
    const id = nextId('agendaItems');
    const minutes = isClosed ? Math.max(5, item.minutes + random.between(-4, 6)) : 0;
    agendaItems.push({
      id,
      draft: {
        meetingId,
        position: index + 1,
        title: item.title,
        goal: item.goal,
        ...(item.purpose && { purpose: item.purpose }),
        topicId: item.topic === undefined ? '' : `topic:${item.topic}`,
        presenterText: item.by === undefined ? '' : institutionName(item.by),
        plannedMinutes: item.minutes,
        spentSeconds: minutes * 60,
        done: isClosed,
        body: item.text === '' ? { update: '', text: '' } : createDemoText(item.text),
      },
    });
    at = addMinutes(at, minutes);
    outcomes.push(...createOutcomes(options, item, id));
  });
  return { agendaItems, outcomes, end: at.slice(11) };
}

function createOutcomes(
  { meetingId, date, today, voters, institutionName, nextId, nextDecision }: DemoAgendaOptions,
  item: DemoItem,
  agendaItemId: string,
): readonly DemoRecord<'outcomes'>[] {
  const outcomes: DemoRecord<'outcomes'>[] = [];
  if (item.decision !== undefined) {
    outcomes.push({
      id: nextId('outcomes'),
      draft: {
        meetingId,
        agendaItemId,
        kind: 'decision',
        position: 1,
        number: nextDecision(),
        text: item.decision,
        ...createVote(item, voters),
        ...createImplementation(item, today),
      },
    });
  }
  if (item.task !== undefined) {
    const { text, owner } = item.task;
    const ownerText = owner === 'Koordination' ? owner : institutionName(owner);
    outcomes.push({
      id: nextId('outcomes'),
      draft: {
        meetingId,
        agendaItemId,
        kind: 'task',
        position: 2,
        text,
        ownerText,
        ...createDue(item.task, date, today),
      },
    });
  }
  return outcomes;
}

function createVote(
  { against, abstained = 0, rejected = false }: DemoItem,
  voters: number,
): Pick<Draft, 'votes' | 'result'> {
  if (against === undefined) return { votes: null, result: 'consensus' };
  return {
    votes: { yes: Math.max(0, voters - against - abstained), no: against, abstain: abstained },
    result: rejected ? 'rejected' : 'adopted',
  };
}

type Draft = DemoRecord<'outcomes'>['draft'];

function createImplementation(
  { carriedOut }: DemoItem,
  today: string,
): Pick<Draft, 'implementation' | 'followUpOn' | 'evidence' | 'remark'> {
  if (carriedOut === undefined) return {};
  const { implementation, followUpInDays, evidence, remark } = carriedOut;
  return {
    implementation,
    ...(followUpInDays !== undefined && { followUpOn: addDays(today, followUpInDays) }),
    ...(evidence && { evidence: [{ id: 'evidence-1', ...evidence }] }),
    ...(remark !== undefined && { remark }),
  };
}

function createDue(
  { dueInDays, dropped = false }: DemoTask,
  date: string,
  today: string,
): Pick<Draft, 'due' | 'state'> {
  if (dueInDays !== undefined) return { due: addDays(today, dueInDays), state: 'open' };
  return { due: addDays(date, 56), state: dropped ? 'dropped' : 'done' };
}
