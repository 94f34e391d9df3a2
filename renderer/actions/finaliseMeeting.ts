import { endMeeting, turnToItem } from '../../shared/domain/agenda';
import {
  approvalsDecided,
  checkDates,
  completeRecord,
  forbidsFreezing,
  freezeMinutes,
  latestMinutes,
  minutesOf,
  type MeetingTimes,
  type MinutesSource,
  type RecordOptions,
} from '../../shared/domain/minutes';
import { instantToLocal } from '../../shared/domain/meetings';
import { minutesSeries, yearOf } from '../../shared/domain/numbering';
import { nextMinutesNumber } from '../../shared/domain/outcomes';
import { dayOf, electorateOf, fixedRule, type Electorate } from '../../shared/domain/quorum';
import type { Meeting, Minutes } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Draft } from '../../shared/schema/records';
import type { Reader, Session, Unit } from '../data';
import { byId } from './byId';
import { applyChanges } from './runMeeting';

export type Finalised =
  | { readonly kind: 'finalised'; readonly minutes: Minutes }
  /** This laptop has no number in hand that nobody else can give out, and the server cannot be asked now. Nothing was changed. */
  | { readonly kind: 'noNumber' }
  /** The minutes are approved already: what is to be corrected goes into an addendum. Nothing was changed. */
  | { readonly kind: 'approved' }
  /** The minutes hold an item that lies on another laptop only, and would lose it here: see [Note: withheld items]. Nothing was changed. */
  | { readonly kind: 'elsewhere' }
  /** Its dates contradict themselves: see `checkDates`. Nothing was changed. */
  | { readonly kind: 'dates' }
  | { readonly kind: 'gone' };

export interface FinaliseOptions {
  readonly language: 'de' | 'en';
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** When the meeting began and ended, milliseconds since the Unix epoch; without them as it was recorded, and now. */
  readonly beganAt?: number;
  readonly endedAt?: number;
  /** A person takes the next number although another laptop may take the same. */
  readonly takesNextNumber?: boolean;
}

/**
 * Ends a meeting that still runs and freezes its record as it is in the store; minutes that it approved become approved. All of it or nothing: what
 * stands on paper as finalised is closed, numbered and frozen. The number of a first version is taken before, so that a failure may lose one but none is given twice.
 * Not undoable: frozen minutes are corrected by a new version, approved ones by an addendum.
 */
export async function finaliseMeeting(
  {
    numbers,
    read,
    write,
    confidentiality,
    deviceId,
  }: Pick<Session, 'numbers' | 'read' | 'write' | 'confidentiality' | 'deviceId'>,
  meetingId: string,
  options: FinaliseOptions,
): Promise<Finalised> {
  const { language, now, takesNextNumber = false } = options;
  const meeting = read.get('meetings', meetingId);
  if (!meeting) return { kind: 'gone' };
  const times = timesOf(meeting, options);
  if (checkDates(meeting, times, now).some(forbidsFreezing)) return { kind: 'dates' };
  const finalisedAt = new Date(now).toISOString();
  const year = yearOf(meeting.startsAt || instantToLocal(now, meeting.timeZone));
  const record = { labelOf: confidentiality.of, deviceId };
  const obstacle = obstacleTo(read, meeting, record);
  if (obstacle) return obstacle;
  // Decisions of the last moment get their numbers before they are printed.
  await numbers.tend();
  // A correction keeps the number of what it corrects.
  const isFirst = latestMinutes(read.all('minutes'), meetingId) === undefined;
  const taken = isFirst ? await numbers.take(minutesSeries(year)) : undefined;
  if (isFirst && taken === undefined && !takesNextNumber) return { kind: 'noNumber' };
  const { value } = await write(
    (unit): Finalised => {
      // A colleague's version or approval may have arrived while the server was asked.
      const late = obstacleTo(unit, meeting, record);
      if (late) return late;
      const existing = unit.all('minutes');
      const superseded = latestMinutes(existing, meetingId);
      const closed = closeMeeting(unit, meetingId, times, now);
      if (!closed) return { kind: 'gone' };
      const number =
        superseded?.number ??
        taken ??
        nextMinutesNumber(
          existing.map((minutes) => minutes.number),
          year,
        );
      const source = readSource(unit, closed);
      const minutes = unit.create(
        'minutes',
        freezeMinutes(source, { existing, number, language, finalisedAt, ...record }),
      );
      for (const { id, patch } of approvalsDecided(closed, source.agendaItems, source.outcomes, existing))
        unit.update('minutes', id, patch);
      if (superseded) renewApprovalItems(unit, superseded, minutes);
      // A key pressed in a hurry would take the closed record apart, step by step, under minutes that say otherwise.
      unit.endUndo();
      return { kind: 'finalised', minutes };
    },
    { undoable: false },
  );
  return value;
}

/** Why these minutes get no further version from here. */
function obstacleTo(read: Reader, meeting: Meeting, options: RecordOptions): Finalised | undefined {
  const versions = minutesOf(read.all('minutes'), meeting.id);
  const [latest] = versions;
  if (latest && latest.approvedOn !== '') return { kind: 'approved' };
  return completeRecord(readSource(read, meeting), versions, options).isIncomplete ? { kind: 'elsewhere' } : undefined;
}

/** A meeting that began is told when; one that ran on after its last stretch ended then, not when somebody pressed the button. */
function timesOf(
  { status, startedAt, closedAt }: Meeting,
  { beganAt, endedAt, now }: Pick<FinaliseOptions, 'beganAt' | 'endedAt' | 'now'>,
): MeetingTimes {
  const toIso = (ms: number): string => new Date(ms).toISOString();
  return {
    startedAt: beganAt === undefined ? startedAt : toIso(beganAt),
    closedAt: endedAt !== undefined ? toIso(endedAt) : status === 'closed' ? closedAt : toIso(now),
  };
}

function closeMeeting(unit: Unit, meetingId: string, times: MeetingTimes, now: number): Meeting | undefined {
  const meeting = unit.get('meetings', meetingId);
  if (meeting) closeAgenda(unit, meeting, times, now);
  const network = byId(unit.all('network')).get(NETWORK_ID);
  const electorate = (current: Meeting): Electorate =>
    electorateOf({
      members: byId(unit.all('members')),
      institutions: byId(unit.all('institutions')),
      day: dayOf(current),
    });
  const closed = unit.update('meetings', meetingId, (current): Draft<'meetings'> => ({
    status: 'closed',
    ...times,
    // A rule that the network gives itself later must not judge what was decided under this one.
    ...(current.status !== 'closed' && fixedRule(current, network, electorate(current))),
  }));
  return closed?.deletedAt === '' ? closed : undefined;
}

/** The item under discussion is through when the meeting is over; what it never came to was not reached. */
function closeAgenda(unit: Unit, meeting: Meeting, { closedAt }: MeetingTimes, now: number): void {
  const { agendaItems, outcomes } = readSource(unit, meeting);
  // A clock that nobody stopped ran until the meeting ended.
  const end = closedAt === '' ? now : Math.min(Date.parse(closedAt), now);
  const options = { now: end, outcomes, leftId: meeting.currentItemId };
  applyChanges(
    unit,
    meeting.status === 'closed'
      ? turnToItem(agendaItems, '', { ...options, finished: true, isTimed: true })
      : endMeeting(agendaItems, options),
  );
}

/** What a meeting to come was to approve is now the new version. */
function renewApprovalItems(unit: Unit, superseded: Minutes, minutes: Minutes): void {
  const items = unit
    .all('agendaItems')
    .filter(
      ({ minutesId, meetingId }) => minutesId === superseded.id && unit.get('meetings', meetingId)?.status !== 'closed',
    );
  for (const { id } of items) unit.update('agendaItems', id, { minutesId: minutes.id });
}

function readSource(read: Reader, meeting: Meeting): MinutesSource {
  const belongs = (record: { readonly meetingId: string }): boolean => record.meetingId === meeting.id;
  return {
    meeting,
    network: byId(read.all('network')).get(NETWORK_ID),
    event: byId(read.all('events')).get(meeting.eventId),
    agendaItems: read.all('agendaItems').filter(belongs),
    attendance: read.all('attendance').filter(belongs),
    outcomes: read.all('outcomes').filter(belongs),
    members: byId(read.all('members')),
    institutions: byId(read.all('institutions')),
    topics: byId(read.all('topics')),
    files: byId(read.all('files')),
  };
}
