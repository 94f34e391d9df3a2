import {
  chooseState,
  compareAgendaItems,
  isAgendaPoint,
  itemState,
  pauseDiscussion,
  resumeItem,
  turnToItem,
  type ItemChange,
  type ItemState,
} from '../../shared/domain/agenda';
import { isNothingRecorded, isUnderWay, moveMeeting } from '../../shared/domain/meetings';
import type { AgendaItem, Meeting } from '../../shared/schema';
import type { Draft } from '../../shared/schema/records';
import type { Session, UndoHandle, Unit, WriteOptions } from '../data';

type Writer = Pick<Session, 'write'>;

/** The clock is not text: Ctrl+Z must not turn it back. */
const CLOCK: WriteOptions = { undoable: false };

export interface Beginning {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** When the meeting began, where that was not now: its minutes are written afterwards. */
  readonly beganAt?: number;
  /** The start that the plan is moved to, `YYYY-MM-DDTHH:MM` on the clock of the meeting's place. */
  readonly movedTo?: string;
}

/** The meeting begins with its first open item. One step to undo, as long as nothing was recorded. */
export async function startMeeting(
  { write }: Writer,
  meetingId: string,
  { now, beganAt = now, movedTo }: Beginning,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      const points = agendaOf(unit, meetingId).filter(isAgendaPoint);
      const first = points.find((item) => itemState(item) === 'open') ?? points[0];
      unit.update('meetings', meetingId, (meeting): Draft<'meetings'> => ({
        status: 'running',
        startedAt: new Date(beganAt).toISOString(),
        ...(movedTo !== undefined && { ...moveMeeting(meeting, movedTo), movedFrom: meeting.startsAt }),
      }));
      turn(unit, meetingId, first?.id ?? '', now, false);
    },
    { step: { kind: 'update', collection: 'meetings', count: 1, act: 'beginning' } },
  );
  return undo;
}

export type BeginningTakenBack =
  | { readonly kind: 'takenBack'; readonly undo: UndoHandle }
  /** Somebody has checked in, written or decided something since. Nothing was changed. */
  | { readonly kind: 'recorded' }
  /** It is closed by now, or was never begun. Nothing was changed. */
  | { readonly kind: 'notRunning' };

/** The meeting is planned again as if it had not begun, with the date that it was moved from. */
export async function takeBackBeginning({ write }: Writer, meetingId: string): Promise<BeginningTakenBack> {
  const { value, undo } = await write((unit): BeginningTakenBack['kind'] => {
    const meeting = unit.get('meetings', meetingId);
    if (meeting?.status !== 'running') return 'notRunning';
    if (!isNothingRecorded(recordOf(unit, meetingId))) return 'recorded';
    const { movedFrom, sentEntry } = meeting;
    unit.update('meetings', meetingId, {
      status: sentEntry.sentAt === '' ? 'draft' : 'invited',
      startedAt: '',
      currentItemId: '',
      movedFrom: '',
      ...(movedFrom !== '' && moveMeeting(meeting, movedFrom)),
    });
    for (const { id } of agendaOf(unit, meetingId))
      unit.update('agendaItems', id, { startedAt: '', spentSeconds: 0, speakers: [] });
    return 'takenBack';
  });
  return value === 'takenBack' ? { kind: 'takenBack', undo } : { kind: value };
}

/**
 * The meeting moves on to another item.
 * @param now milliseconds since the Unix epoch
 */
export async function turnMeetingTo(
  { write }: Writer,
  meetingId: string,
  itemId: string,
  { now, finished }: { readonly now: number; readonly finished: boolean },
): Promise<void> {
  await write((unit) => turn(unit, meetingId, itemId, now, finished), CLOCK);
}

/**
 * The clock of the item under discussion stops; or goes on, for an item that was set aside too.
 * @param now milliseconds since the Unix epoch
 */
export async function pauseOrResumeItem({ write }: Writer, { id }: AgendaItem, now: number): Promise<void> {
  await write((unit) => {
    unit.update('agendaItems', id, (item) =>
      item.startedAt === '' ? resumeItem(item, now).patch : pauseDiscussion(item, now),
    );
  }, CLOCK);
}

/**
 * Says how an item stands.
 * @param now milliseconds since the Unix epoch
 */
export async function setItemState(
  { write }: Writer,
  { id }: Pick<AgendaItem, 'id'>,
  state: ItemState,
  now: number,
): Promise<UndoHandle> {
  const { undo } = await write((unit) => unit.update('agendaItems', id, (item) => chooseState(item, state, now).patch));
  return undo;
}

function turn(unit: Unit, meetingId: string, itemId: string, now: number, finished: boolean): void {
  const meeting = unit.get('meetings', meetingId);
  if (!meeting) return;
  const { agendaItems, outcomes } = recordOf(unit, meetingId);
  const options = { now, finished, outcomes, leftId: meeting.currentItemId, isTimed: isUnderWay(meeting, now) };
  applyChanges(unit, turnToItem(agendaItems, itemId, options));
  unit.update('meetings', meetingId, { currentItemId: itemId });
}

export function applyChanges(unit: Unit, changes: readonly ItemChange[]): void {
  for (const { id, patch } of changes) unit.update('agendaItems', id, patch);
}

function recordOf(unit: Unit, meetingId: string) {
  const belongs = (record: { readonly meetingId: string }): boolean => record.meetingId === meetingId;
  return {
    agendaItems: agendaOf(unit, meetingId),
    attendance: unit.all('attendance').filter(belongs),
    outcomes: unit.all('outcomes').filter(belongs),
  };
}

function agendaOf(unit: Unit, meetingId: Meeting['id']): readonly AgendaItem[] {
  return unit
    .all('agendaItems')
    .filter((item) => item.meetingId === meetingId)
    .sort(compareAgendaItems);
}
