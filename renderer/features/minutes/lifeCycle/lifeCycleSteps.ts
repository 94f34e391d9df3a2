import { ulid } from 'ulid';
import type { Translate } from '../../../../shared/messages/translate';
import type { Approval, Meeting, Minutes, Objection } from '../../../../shared/schema';
import type { Draft } from '../../../../shared/schema/records';
import type { Session, UndoHandle } from '../../../data';
import { missingStandingItems, nextPlanned } from '../../agenda';
import { createPart, patchPart, writeTogether } from '../../meetings';

export interface Circulation {
  /** `YYYY-MM-DD` */
  readonly objectionsUntil: string;
  readonly approval: Approval;
}

/** Notes that minutes went out, and puts their approval on the agenda of the next meeting: one step to undo. */
export async function circulate(
  session: Session,
  meeting: Meeting,
  { id, circulatedAt }: Minutes,
  circulation: Circulation,
  t: Translate,
): Promise<UndoHandle> {
  const { meetings } = session.repositories;
  const patch = { ...circulation, circulatedAt: circulatedAt === '' ? new Date().toISOString() : circulatedAt };
  return writeTogether(session, 'minutes', 1, [
    patchPart(session, 'minutes', [{ id, patch }]),
    async () => {
      const next = nextPlanned(meetings.snapshot().records, meeting);
      // What is missing follows from what the part before has written.
      const items = next ? missingStandingItems(session, next, t).filter(({ draft }) => draft.minutesId === id) : [];
      return createPart(session, 'agendaItems', items)();
    },
  ]);
}

export interface ApprovalRecord {
  /** `YYYY-MM-DD` */
  readonly approvedOn: string;
  readonly approval: Approval;
  readonly approvedInId: string;
}

export function recordApproval(session: Session, minutesId: string, record: ApprovalRecord): Promise<UndoHandle> {
  return change(session, minutesId, record);
}

export function withdrawApproval(session: Session, minutesId: string): Promise<UndoHandle> {
  return change(session, minutesId, { approvedOn: '', approvedInId: '' });
}

export function withdrawCirculation(session: Session, minutesId: string): Promise<UndoHandle> {
  return change(session, minutesId, { circulatedAt: '', objectionsUntil: '' });
}

/** Adds an objection, or replaces the one of the same id. */
export function saveObjection(session: Session, minutesId: string, objection: Objection): Promise<UndoHandle> {
  const before = session.repositories.minutes.get(minutesId)?.objections ?? [];
  const isKnown = before.some(({ id }) => id === objection.id);
  return change(session, minutesId, {
    objections: isKnown
      ? before.map((other) => (other.id === objection.id ? objection : other))
      : [...before, objection],
  });
}

export function removeObjection(session: Session, minutesId: string, objectionId: string): Promise<UndoHandle> {
  const before = session.repositories.minutes.get(minutesId)?.objections ?? [];
  return change(session, minutesId, { objections: before.filter(({ id }) => id !== objectionId) });
}

/** Every step is one to undo, however soon it follows the one before: unlike typing. */
function change(session: Session, id: string, patch: Draft<'minutes'>): Promise<UndoHandle> {
  return writeTogether(session, 'minutes', 1, [patchPart(session, 'minutes', [{ id, patch }])]);
}

/** @param today `YYYY-MM-DD` */
export function newObjection(today: string): Objection {
  return { id: ulid(), raisedOn: today, raisedBy: '', itemNumber: '', text: '', state: 'open', settlement: '' };
}
