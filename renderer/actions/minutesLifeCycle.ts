import type { Translate } from '../../shared/messages/translate';
import type { Approval, Meeting, Minutes, Objection } from '../../shared/schema';
import type { Draft } from '../../shared/schema/records';
import type { OfficialAct, Session, UndoHandle, UndoStep } from '../data';
import { missingStandingItems, nextPlanned } from './missingStandingItems';

type Writer = Pick<Session, 'write'>;

export interface Circulation {
  /** `YYYY-MM-DD` */
  readonly objectionsUntil: string;
  readonly approval: Approval;
}

/**
 * Notes that minutes went out, and puts their approval on the agenda of the next meeting: one step to undo.
 * @param now ISO 8601 instant
 */
export async function circulate(
  { write }: Writer,
  meeting: Meeting,
  { id }: Minutes,
  circulation: Circulation,
  now: string,
  t: Translate,
): Promise<UndoHandle> {
  const { undo } = await write((unit) => {
    unit.update('minutes', id, ({ circulatedAt }) => ({ ...circulation, circulatedAt: circulatedAt || now }));
    const next = nextPlanned(unit.all('meetings'), meeting);
    if (!next) return;
    for (const item of missingStandingItems(unit, next, t))
      if (item.draft.minutesId === id) unit.create('agendaItems', item.draft, { id: item.id });
  }, stepOf('circulation'));
  return undo;
}

export interface ApprovalRecord {
  /** `YYYY-MM-DD` */
  readonly approvedOn: string;
  readonly approval: Approval;
  readonly approvedInId: string;
}

export function recordApproval(session: Writer, minutesId: string, record: ApprovalRecord): Promise<UndoHandle> {
  return change(session, minutesId, 'approval', () => record);
}

export function withdrawApproval(session: Writer, minutesId: string): Promise<UndoHandle> {
  return change(session, minutesId, 'approvalWithdrawal', () => ({ approvedOn: '', approvedInId: '' }));
}

export function withdrawCirculation(session: Writer, minutesId: string): Promise<UndoHandle> {
  return change(session, minutesId, 'circulationWithdrawal', () => ({ circulatedAt: '', objectionsUntil: '' }));
}

/** Adds an objection, or replaces the one of the same id. */
export function saveObjection(session: Writer, minutesId: string, objection: Objection): Promise<UndoHandle> {
  return change(session, minutesId, 'objection', ({ objections }) => ({
    objections: objections.some(({ id }) => id === objection.id)
      ? objections.map((other) => (other.id === objection.id ? objection : other))
      : [...objections, objection],
  }));
}

export function removeObjection(session: Writer, minutesId: string, objectionId: string): Promise<UndoHandle> {
  return change(session, minutesId, 'objection', ({ objections }) => ({
    objections: objections.filter(({ id }) => id !== objectionId),
  }));
}

/** Every step can be undone on its own, however soon it follows the previous one: unlike typing. */
async function change(
  { write }: Writer,
  id: string,
  act: OfficialAct,
  patchOf: (current: Minutes) => Draft<'minutes'>,
): Promise<UndoHandle> {
  return (await write((unit) => unit.update('minutes', id, patchOf), stepOf(act))).undo;
}

function stepOf(act: OfficialAct): { readonly step: UndoStep } {
  return { step: { kind: 'update', collection: 'minutes', count: 1, act } };
}

/** @param today `YYYY-MM-DD` */
export function newObjection(id: string, today: string): Objection {
  return { id, raisedOn: today, raisedBy: '', itemNumber: '', text: '', state: 'open', settlement: '' };
}
