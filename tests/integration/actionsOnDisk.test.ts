import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  circulate,
  finaliseMeeting,
  importMembers,
  inviteMembers,
  planMeeting,
  startMeeting,
  LAST_MEETING,
} from '../../renderer/actions';
import { openStore, type Session } from '../../renderer/data';
import type { NumberSeries } from '../../shared/domain/numbering';
import { createTranslate } from '../../shared/messages/translate';
import { COLLECTION_NAMES } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import { withDefaults } from '../../shared/schema/records';
import { failPut } from '../support/failingDisk';
import { openLaptop } from '../support/laptop';

const NOW = Date.parse('2031-03-04T12:00:00Z');
const t = createTranslate('de');
let session: Session | undefined;

/** The network as it lies on the disk, opened anew: what was in memory only is gone, as after a power cut. */
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

const acts: readonly (readonly [string, (session: Session) => Promise<unknown>])[] = [
  ['a meeting is finalised', (on) => finaliseMeeting(on, 'meeting:1', { language: 'de', now: NOW })],
  [
    'minutes are circulated',
    async (on) => {
      const [minutes] = on.read.all('minutes');
      const meeting = on.read.get('meetings', 'meeting:1');
      if (!minutes || !meeting) throw new Error('the act before is missing');
      const circulation = { objectionsUntil: '2031-03-20', approval: 'decision' } as const;
      await circulate(on, meeting, minutes, circulation, new Date(NOW).toISOString(), t);
    },
  ],
  ['a meeting is planned from the last', (on) => planMeeting(on, { startsAt: '2031-09-04T10:00' }, LAST_MEETING, t)],
  ['a meeting begins', (on) => startMeeting(on, 'meeting:2', NOW)],
  [
    'members are imported',
    (on) =>
      importMembers(on, {
        institutions: [withDefaults('institutions', { id: 'institution:1', name: 'Stadt Ulm' })],
        members: Array.from({ length: 200 }, (_, index) =>
          withDefaults('members', { id: `member:${index}`, familyName: `Name ${index}`, notes: 'x'.repeat(500) }),
        ),
      }),
  ],
  ['members are invited', (on) => inviteMembers(on, 'meeting:2', ['member:1', 'member:2'])],
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
