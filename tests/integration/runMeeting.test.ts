import { beforeEach, describe, expect, test } from 'vitest';
import {
  finaliseMeeting,
  pauseOrResumeItem,
  setItemState,
  startMeeting,
  takeBackBeginning,
  turnMeetingTo,
} from '../../renderer/actions';
import type { Session } from '../../renderer/data';
import { itemState, openItems } from '../../shared/domain/agenda';
import { checkMinutes, readMinutes } from '../../shared/domain/minutes';
import { createSimulation, foundNetwork } from '../support/simulation';

const NOW = Date.parse('2031-03-04T09:02:00Z');
const MEETING = 'meeting:1';
const PLANNED = { startsAt: '2031-06-04T10:00', endsAt: '2031-06-04T12:00' };
let session: Session;

beforeEach(async () => {
  const laptop = await createSimulation(7).laptop('laptop-a');
  await foundNetwork(laptop);
  laptop.setOnline(false);
  session = laptop.session();
  await session.repositories.meetings.create({ title: 'Treffen Q2', ...PLANNED }, { id: MEETING });
  for (const position of [1, 2, 3])
    await session.repositories.agendaItems.create(
      { meetingId: MEETING, position, title: `Punkt ${position}` },
      { id: `agendaItem:${position}` },
    );
});

const meeting = () => session.read.get('meetings', MEETING);
const item = (position: number) => session.read.get('agendaItems', `agendaItem:${position}`);
const begin = () => startMeeting(session, MEETING, { now: NOW, movedTo: '2031-03-04T10:00' });

describe('a beginning', () => {
  test('on another day moves the plan with its end', async () => {
    await begin();
    expect(meeting()).toMatchObject({
      status: 'running',
      startsAt: '2031-03-04T10:00',
      endsAt: '2031-03-04T12:00',
      movedFrom: PLANNED.startsAt,
      currentItemId: 'agendaItem:1',
    });
  });

  test('is taken back with the date that it moved', async () => {
    await begin();
    await turnMeetingTo(session, MEETING, 'agendaItem:2', { now: NOW + 20_000, finished: true });
    expect(await takeBackBeginning(session, MEETING)).toMatchObject({ kind: 'takenBack' });
    expect(meeting()).toMatchObject({ status: 'draft', ...PLANNED, startedAt: '', currentItemId: '', movedFrom: '' });
    expect(item(1)).toMatchObject({ startedAt: '', spentSeconds: 0, done: false });
    expect(await takeBackBeginning(session, MEETING)).toEqual({ kind: 'notRunning' });
  });

  test('by the key too, after a question, and the invitation that went out stays', async () => {
    const sentEntry = { ...PLANNED, sentAt: '2031-03-01T10:00:00Z', place: '', link: '', isCancelled: false };
    await session.repositories.meetings.update(MEETING, { status: 'invited', sentEntry });
    await begin();
    expect(await session.undo.next('undo')).toMatchObject({ act: 'beginning', recordId: MEETING });
    expect(await session.undo.undo()).toMatchObject({ kind: 'undone' });
    expect(meeting()).toMatchObject({ status: 'invited', ...PLANNED, startedAt: '' });
    expect(item(1)?.startedAt).toBe('');
  });

  test('stays once something is recorded, by the button and by the key, with every clock', async () => {
    await begin();
    await session.repositories.outcomes.create(
      { meetingId: MEETING, agendaItemId: 'agendaItem:1', text: 'Wir beginnen.' },
      { id: 'outcome:1' },
    );
    expect(await takeBackBeginning(session, MEETING)).toEqual({ kind: 'recorded' });
    await session.repositories.outcomes.update('outcome:1', { text: 'Wir fangen an.' }, { undoable: false });
    expect(await session.undo.undo()).toMatchObject({ kind: 'undone', step: { collection: 'outcomes' } });
    await session.repositories.attendance.create(
      { meetingId: MEETING, guestName: 'Gerd Gast', presentFrom: '2031-03-04T09:05:00Z' },
      {},
    );
    await session.undo.undo();
    await session.repositories.agendaItems.update('agendaItem:2', { setAside: 'adjourned' }, { undoable: false });
    expect(await session.undo.next('undo')).toMatchObject({ act: 'beginning' });
    expect(await session.undo.undo()).toMatchObject({
      kind: 'overtaken',
      left: [{ because: 'recorded' }, { because: 'recorded' }],
    });
    expect(meeting()?.status).toBe('running');
    expect(item(1)?.startedAt).not.toBe('');
  });

  test('of minutes that are written afterwards runs no clock', async () => {
    await session.repositories.meetings.update(MEETING, { startsAt: '2031-03-01T10:00', endsAt: '2031-03-01T12:00' });
    await startMeeting(session, MEETING, { now: NOW, beganAt: Date.parse('2031-03-01T09:00:00Z') });
    await turnMeetingTo(session, MEETING, 'agendaItem:2', { now: NOW + 600_000, finished: true });
    expect([item(1), item(2)].map((each) => [each?.startedAt, each?.spentSeconds])).toEqual([
      ['', 0],
      ['', 0],
    ]);
    expect(meeting()).toMatchObject({ startedAt: '2031-03-01T09:00:00.000Z', currentItemId: 'agendaItem:2' });
  });
});

describe('closing', () => {
  const end = { language: 'de', takesNextNumber: true } as const;

  test('says of what nobody came to that it was not reached, and what is set aside stays so', async () => {
    await begin();
    await setItemState(session, { id: 'agendaItem:2' }, 'withdrawn', NOW + 60_000);
    const closed = await finaliseMeeting(session, MEETING, { ...end, now: NOW + 600_000 });
    if (closed.kind !== 'finalised') throw new Error(closed.kind);
    expect([1, 2, 3].map((at) => itemState(item(at) ?? { done: false, setAside: '' }))).toEqual([
      'discussed',
      'withdrawn',
      'notReached',
    ]);
    expect(openItems(session.read.all('agendaItems')).map(({ id }) => id)).toEqual(['agendaItem:3']);
    const frozen = readMinutes(closed.minutes);
    expect(frozen).toMatchObject({
      ok: true,
      value: {
        content: {
          meeting: { began: '2031-03-04T09:02:00.000Z', ended: '2031-03-04T09:12:00.000Z' },
          agenda: [{ actualMinutes: 10 }, { state: 'withdrawn' }, { state: 'notReached' }],
        },
      },
    });
  });

  test('says of an item under discussion for less than a minute what the list before the end says', async () => {
    await begin();
    await turnMeetingTo(session, MEETING, 'agendaItem:2', { now: NOW + 120_000, finished: true });
    const current = item(2);
    if (!current) throw new Error('there is a second item');
    await pauseOrResumeItem(session, current, NOW + 130_000);
    await pauseOrResumeItem(session, current, NOW + 180_000);
    const running = meeting();
    if (!running) throw new Error('there is a meeting');
    const source = {
      meeting: running,
      network: undefined,
      agendaItems: session.read.all('agendaItems'),
      outcomes: [],
      attendance: [],
      members: new Map(),
      institutions: new Map(),
    };
    const announced = checkMinutes(source).flatMap((issue) => ('number' in issue ? [[issue.type, issue.number]] : []));
    expect(announced).toEqual([
      ['itemWithoutText', 1],
      ['itemWithoutText', 2],
      ['itemNotReached', 3],
    ]);
    const closed = await finaliseMeeting(session, MEETING, { ...end, now: NOW + 200_000 });
    if (closed.kind !== 'finalised') throw new Error(closed.kind);
    const frozen = readMinutes(closed.minutes);
    expect(frozen.ok && frozen.value.content.agenda.map((each) => [each.state, each.actualMinutes])).toEqual([
      [undefined, 2],
      [undefined, 1],
      ['notReached', undefined],
    ]);
  });

  test('takes the beginning and the end that a person enters, and a clock that nobody stopped ran until then', async () => {
    await begin();
    const endedAt = NOW + 30 * 60_000;
    await finaliseMeeting(session, MEETING, { ...end, now: NOW + 20 * 3_600_000, beganAt: NOW - 120_000, endedAt });
    expect(meeting()).toMatchObject({
      startedAt: '2031-03-04T09:00:00.000Z',
      closedAt: new Date(endedAt).toISOString(),
    });
    expect(item(1)).toMatchObject({ spentSeconds: 1800, done: true });
  });

  test('refuses dates that contradict themselves, and changes nothing', async () => {
    await startMeeting(session, MEETING, { now: NOW });
    const before = session.read.all('agendaItems');
    expect(await finaliseMeeting(session, MEETING, { ...end, now: NOW + 600_000 })).toEqual({ kind: 'dates' });
    await session.repositories.meetings.update(MEETING, { startsAt: '2031-03-04T10:00' });
    expect(await finaliseMeeting(session, MEETING, { ...end, now: NOW + 600_000, endedAt: NOW - 1 })).toEqual({
      kind: 'dates',
    });
    expect(meeting()?.status).toBe('running');
    expect(session.read.all('agendaItems')).toEqual(before);
    expect(session.read.all('minutes')).toEqual([]);
  });
});
