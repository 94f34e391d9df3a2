import * as v from 'valibot';
import type { AgendaItem, Attendance, Meeting, Outcome } from '../../schema';
import { parseStamp } from '../../sync/clock';
import { computeAgendaTimes, itemState } from '../agenda';
import { countAttendance } from '../attendance';
import { DECISION_STANDINGS, decisionStanding } from '../quorum';

/**
 * [Note: no person on the screen] Everything the screen in the hall shows, and all that its window is ever told: no presenter,
 * owner, speaker or attendee has a field here. What is not sent cannot be shown by mistake.
 */
export const presentationSchema = v.object({
  language: v.picklist(['de', 'en']),
  title: v.string(),
  /** Of the meeting: the clock in the hall is that on its wall. */
  timeZone: v.string(),
  tlp: v.string(),
  isRunning: v.boolean(),
  isClosed: v.boolean(),
  present: v.number(),
  items: v.array(
    v.object({
      id: v.string(),
      number: v.number(),
      section: v.string(),
      title: v.string(),
      plannedMinutes: v.number(),
      isDone: v.boolean(),
      /** Why it is not discussed to its end. */
      setAside: v.picklist(['', 'adjourned', 'withdrawn', 'notReached']),
    }),
  ),
  /** The item under discussion, with its clock. */
  current: v.nullable(
    v.object({
      id: v.string(),
      number: v.number(),
      title: v.string(),
      goal: v.picklist(['inform', 'discuss', 'decide']),
      plannedMinutes: v.number(),
      spentSeconds: v.number(),
      startedAt: v.string(),
    }),
  ),
  /** Of the item under discussion. */
  decisions: v.array(
    v.object({
      id: v.string(),
      number: v.string(),
      text: v.string(),
      /** What the vote led to, as far as enough were there to decide. */
      result: v.picklist(DECISION_STANDINGS),
      votes: v.nullable(v.object({ yes: v.number(), no: v.number(), abstain: v.number() })),
      /** Milliseconds since the Unix epoch of the last change. */
      changedAt: v.number(),
    }),
  ),
  /** What the QR code leads to; `''` for none. */
  url: v.string(),
});
export type PresentationState = v.InferOutput<typeof presentationSchema>;

export interface PresentationSource {
  readonly meeting: Meeting;
  readonly agendaItems: readonly AgendaItem[];
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly Outcome[];
}

export function buildPresentation(
  { meeting, agendaItems, attendance, outcomes }: PresentationSource,
  language: PresentationState['language'],
): PresentationState {
  const { items } = computeAgendaTimes(agendaItems, meeting);
  const current = items.find(({ item }) => item.id === meeting.currentItemId) ?? items[0];
  return {
    language,
    title: meeting.title,
    timeZone: meeting.timeZone,
    tlp: meeting.tlp,
    isRunning: meeting.status === 'running',
    isClosed: meeting.status === 'closed',
    present: countAttendance(attendance).present,
    items: items.map(({ item, number, section }) => ({
      id: item.id,
      number,
      section,
      title: item.title,
      plannedMinutes: item.plannedMinutes,
      isDone: itemState(item) === 'discussed',
      setAside: item.setAside,
    })),
    current: current
      ? {
          id: current.item.id,
          number: current.number,
          title: current.item.title,
          goal: current.item.goal,
          plannedMinutes: current.item.plannedMinutes,
          spentSeconds: current.item.spentSeconds,
          startedAt: current.item.startedAt,
        }
      : null,
    decisions: outcomes
      .filter(({ kind, agendaItemId }) => kind === 'decision' && agendaItemId === current?.item.id)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id, number, text, result, quorum, confirmation, votes, updatedAt }) => ({
        id,
        number,
        text,
        result: decisionStanding({ result, quorum, confirmation }),
        votes: votes && { ...votes },
        changedAt: parseStamp(updatedAt)?.ms ?? 0,
      })),
    url: meeting.presentationUrl,
  };
}

/** While votes are being typed the result would change with every figure; the hall sees it when the hand is off the keys. */
const SETTLED_MS = 2_500;

/** @param now milliseconds since the Unix epoch */
export function isResultSettled({ result, changedAt }: PresentationState['decisions'][number], now: number): boolean {
  return result !== '' && now - changedAt >= SETTLED_MS;
}
