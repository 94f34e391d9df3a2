import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addStandingItems,
  applyReplies,
  applyTemplate,
  carryOn,
  circulate,
  createAddendum,
  finaliseMeeting,
  importEvents,
  importMembers,
  inviteMembers,
  LAST_MEETING,
  leftOpenFor,
  newObjection,
  noteSent,
  pauseOrResumeItem,
  planMeeting,
  recordApproval,
  removeObjection,
  saveObjection,
  setItemState,
  startMeeting,
  takeBackBeginning,
  templatesOf,
  turnMeetingTo,
  withdrawApproval,
  withdrawCirculation,
} from '../../renderer/actions';
import { openStore, type Session } from '../../renderer/data';
import type { NumberSeries } from '../../shared/domain/numbering';
import { createTranslate } from '../../shared/messages/translate';
import { COLLECTION_NAMES } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import { attendanceId, withDefaults } from '../../shared/schema/records';
import { failPut } from '../support/failingDisk';
import { openLaptop } from '../support/laptop';

const NOW = Date.parse('2031-03-04T12:00:00Z');
const t = createTranslate('de');
let session: Session | undefined;

/** The network as it is on the disk, opened again: what was in memory only is gone, as after a power cut. */
async function start(name: string): Promise<Session> {
  await session?.close();
  session = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none', store: await openStore(name) });
  return session;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await session?.close();
  session = undefined;
});

async function prepare(name: string): Promise<Session> {
  const { repositories, write } = await start(name);
  await repositories.network.create({ title: 'CDO-Netzwerk', databaseId: name }, { id: NETWORK_ID });
  await write((unit) => {
    unit.create('meetings', { title: 'Q1', status: 'running', startsAt: '2031-03-04T10:00' }, { id: 'meeting:1' });
    unit.create('meetings', { title: 'Q2', startsAt: '2031-06-04T10:00' }, { id: 'meeting:2' });
    for (const index of [1, 2, 3])
      unit.create(
        'agendaItems',
        { meetingId: 'meeting:1', position: index, title: 'x'.repeat(25_000), startedAt: '2031-03-04T10:00:00.000Z' },
        { id: `agendaItem:${index}` },
      );
    // Never called: what a next meeting takes over.
    unit.create('agendaItems', { meetingId: 'meeting:1', position: 4, title: 'Termine' }, { id: 'agendaItem:4' });
    unit.create('files', { name: 'Termine.pdf', size: 3, targetId: 'agendaItem:4' }, { id: 'file:4' });
  });
  return start(name);
}

/** What the act may change: everything but claims to numbers, of which a failure may lose one. */
function stateOf({ read }: Session): unknown {
  return COLLECTION_NAMES.filter((name) => name !== 'network').map((name) =>
    [...read.all(name)].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

/** Numbers are claimed and remembered in writes of their own, at any time; those are not what fails here. */
function isOfTheAct(entry: unknown): boolean {
  const collection: unknown = Reflect.get(Object(entry), 'collection');
  return typeof collection === 'string' && collection !== 'network';
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the act before is missing');
  return value;
}

/** The minutes that the first act finalises. */
const minutesOf = (on: Session) => known(on.read.all('minutes').find(({ kind }) => kind === 'minutes'));
const meetingOf = (on: Session, id: string) => known(on.read.get('meetings', id));

/** Every use case of `renderer/actions`, in an order in which each finds what it is about. */
const acts: readonly (readonly [string, (session: Session) => Promise<unknown>])[] = [
  ['a meeting is finalised', (on) => finaliseMeeting(on, 'meeting:1', { language: 'de', now: NOW })],
  [
    'minutes are circulated',
    (on) => {
      const circulation = { objectionsUntil: '2031-03-20', approval: 'decision' } as const;
      return circulate(on, meetingOf(on, 'meeting:1'), minutesOf(on), circulation, new Date(NOW).toISOString(), t);
    },
  ],
  ['an objection is raised', (on) => saveObjection(on, minutesOf(on).id, newObjection('objection:1', '2031-03-10'))],
  ['an objection is taken back', (on) => removeObjection(on, minutesOf(on).id, 'objection:1')],
  ['a circulation is taken back', (on) => withdrawCirculation(on, minutesOf(on).id)],
  [
    'minutes are approved',
    (on) => {
      const approval = { approvedOn: '2031-06-04', approval: 'decision', approvedInId: 'meeting:2' } as const;
      return recordApproval(on, minutesOf(on).id, approval);
    },
  ],
  [
    'approved minutes get an addendum',
    (on) =>
      createAddendum(on, minutesOf(on).id, {
        corrections: [{ text: 'x'.repeat(40_000) }],
        language: 'de',
        now: NOW,
        takesNextNumber: true,
      }),
  ],
  ['an approval is taken back', (on) => withdrawApproval(on, minutesOf(on).id)],
  [
    'standing items come onto an agenda',
    (on) => addStandingItems(on, { id: 'meeting:3', startsAt: '2031-07-04T10:00' }, t),
  ],
  [
    'what was left open is carried on',
    (on) => carryOn(on, 'meeting:2', known(leftOpenFor(on.read, meetingOf(on, 'meeting:2'))).items),
  ],
  [
    'an agenda begins from a template',
    (on) => applyTemplate(on, meetingOf(on, 'meeting:2'), known(templatesOf(on.read, t)[0]), t),
  ],
  ['a meeting is planned from the last', (on) => planMeeting(on, { startsAt: '2031-09-04T10:00' }, LAST_MEETING, t)],
  ['a meeting begins', (on) => startMeeting(on, 'meeting:2', { now: NOW, movedTo: '2031-03-04T13:00' })],
  ['its beginning is taken back', (on) => takeBackBeginning(on, 'meeting:2')],
  ['it begins again', (on) => startMeeting(on, 'meeting:2', { now: NOW })],
  [
    'a meeting goes on with another item',
    (on) => {
      const next = known(
        on.read
          .all('agendaItems')
          .filter(({ meetingId }) => meetingId === 'meeting:2')
          .at(-1),
      );
      return turnMeetingTo(on, 'meeting:2', next.id, { now: NOW + 60_000, finished: true });
    },
  ],
  [
    'the clock of an item stops',
    (on) =>
      pauseOrResumeItem(on, known(on.read.all('agendaItems').find(({ startedAt }) => startedAt !== '')), NOW + 90_000),
  ],
  [
    'an item is adjourned',
    (on) =>
      setItemState(
        on,
        known(on.read.all('agendaItems').find(({ meetingId }) => meetingId === 'meeting:2')),
        'adjourned',
        NOW,
      ),
  ],
  [
    'members are imported',
    (on) =>
      importMembers(on, {
        institutions: [withDefaults('institutions', { id: 'institution:1', name: 'Stadt Ulm' })],
        members: Array.from({ length: 200 }, (_, index) =>
          withDefaults('members', { id: `member:${index}`, familyName: `Name ${index}`, notes: 'x'.repeat(500) }),
        ),
        changes: [{ id: 'member:1', patch: { city: 'Ulm' } }],
        apart: [['member:1', 'member:2']],
      }),
  ],
  ['members are invited', (on) => inviteMembers(on, 'meeting:2', ['member:1', 'member:2'])],
  [
    'what was sent is noted',
    (on) =>
      noteSent(on, 'meeting:2', [attendanceId('meeting:2', 'member:1'), attendanceId('meeting:2', 'member:2')], {
        attendance: { sentSequence: 1 },
        meeting: { calendarSequence: 1 },
      }),
  ],
  [
    'replies are taken over',
    (on) =>
      applyReplies(
        on,
        ['member:1', 'member:3'].map((id) => ({
          attendanceId: attendanceId('meeting:2', id),
          patch: { rsvp: 'yes' },
          meeting: meetingOf(on, 'meeting:2'),
          member: known(on.read.get('members', id)),
        })),
      ),
  ],
  [
    'a calendar file is imported',
    async (on) => {
      await importEvents(on, { added: [{ title: 'Digitaltag', notes: 'x'.repeat(40_000) }], changed: [] });
    },
  ],
];

describe('whatever stops it, one act is done or it is not', () => {
  test.each(acts.map(([name, act], at) => [name, act, acts.slice(0, at)] as const))('%s', async (name, act, before) => {
    let on = await prepare(name);
    for (const [, earlier] of before) await earlier(on);
    on = await start(name);
    const untouched = stateOf(on);
    let cuts = 0;
    for (;;) {
      failPut(cuts + 1, isOfTheAct);
      const isDone = await act(on).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      if (isDone) break;
      cuts += 1;
      expect(stateOf(on)).toEqual(untouched);
      on = await start(name);
      expect(stateOf(on)).toEqual(untouched);
    }
    expect(cuts).toBeGreaterThan(0);
    const done = stateOf(on);
    expect(done).not.toEqual(untouched);
    expect(stateOf(await start(name))).toEqual(done);
  });
});

test('claims that were stored when the power went out are confirmed by the next start', async () => {
  const { numbers, repositories } = await prepare('claims');
  await numbers.tend();
  const claims = repositories.network.snapshot().records.filter(({ numberSeries }) => numberSeries !== '');
  // As the disk is between the claims and the note that nobody else can have made them.
  await repositories.network.updateMany(claims.map(({ id }) => ({ id, patch: { claimedAlone: false } })));
  const again = await start('claims');
  expect(await again.numbers.take('P-2031')).toBe('P-2031-01');
});

test('a number that an aborted act has taken is not given to the next', async () => {
  const on = await prepare('numbers');
  await on.numbers.tend();
  const given: string[] = [];
  const take = on.numbers.take;
  const numbers = {
    ...on.numbers,
    take: async (series: NumberSeries) => {
      const number = await take(series);
      if (number !== undefined) given.push(number);
      return number;
    },
  };
  const write: Session['write'] = () => Promise.reject(new Error('disk full'));
  await expect(finaliseMeeting({ ...on, numbers, write }, 'meeting:1', { language: 'de', now: NOW })).rejects.toThrow(
    'disk full',
  );
  const finalised = await finaliseMeeting({ ...on, numbers }, 'meeting:1', { language: 'de', now: NOW });
  expect(finalised).toMatchObject({ kind: 'finalised', minutes: { number: given[1] } });
  expect(new Set(given).size).toBe(2);
});
