import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNumberKeeper, type NumberKeeper, type Repositories, type Store } from '../../renderer/data';
import { rangesToClaim, decisionSeries, freeNumbers, type NumberRange } from '../../shared/domain/numbering';
import type { AnyRecord } from '../../shared/schema';
import { collectionOfId, COLLECTION_NAMES } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import { createBareWriter } from '../support/bareWriter';
import { createMemoryStore } from '../support/memoryStore';
import { createSimulatedServer, type SimulatedServer } from '../support/simulatedServer';

const SERIES = decisionSeries(2027);
const MEETING = 'meeting:m';
let now = 0;

/** A laptop whose store can be set back to an older state, as a backup does. */
function createLaptop(deviceId: string, server: SimulatedServer) {
  const given: string[] = [];
  let online = false;
  let store: Store = createMemoryStore();
  let repositories: Repositories;
  let keeper: NumberKeeper;
  let backup: readonly AnyRecord[] = [];
  let letAnswersIn: (() => Promise<void>) | undefined;

  function open(): void {
    ({ repositories } = createBareWriter(store, deviceId, () => (now += 1)));
    keeper = createNumberKeeper({
      deviceId,
      tables: store.tables,
      repositories,
      memory: { read: () => Promise.resolve(given), add: () => Promise.resolve() },
      isLocal: () => !online,
      today: () => '2027-01-02',
      wait: () => Promise.resolve(false),
    });
  }
  open();

  return {
    given,
    create: () => repositories.network.create({ title: 'Netzwerk', databaseId: 'x' }, { id: NETWORK_ID }),
    goOnline: () => {
      online = true;
    },
    async take(): Promise<void> {
      const number = await keeper.take(SERIES);
      // A decision without a number waits; the keeper numbers it later.
      await repositories.outcomes.create({ kind: 'decision', meetingId: MEETING, number: number ?? '' });
      collect();
    },
    async tend(): Promise<void> {
      await keeper.tend();
      collect();
    },
    async send(limit: number): Promise<void> {
      if (online) letAnswersIn = await server.send(store, limit);
    },
    async receive(): Promise<void> {
      await letAnswersIn?.();
      letAnswersIn = undefined;
    },
    pull: async () => {
      if (online && server.has(NETWORK_ID)) await server.pull(store);
    },
    async sync(): Promise<void> {
      await this.pull();
      await this.send(1000);
      await this.receive();
    },
    restart: async () => {
      letAnswersIn = undefined;
      open();
      await keeper.tend();
      collect();
    },
    backUp: () => {
      backup = COLLECTION_NAMES.flatMap((name) => store.tables[name].snapshot().all);
    },
    async restore(): Promise<void> {
      store = createMemoryStore();
      for (const name of COLLECTION_NAMES) {
        const records = new Map(
          backup.filter(({ id }) => collectionOfId(id) === name).map((record) => [record.id, record]),
        );
        await store.tables[name].write([...records.keys()], (id) => records.get(id));
      }
      letAnswersIn = undefined;
      open();
      await keeper.tend();
      collect();
    },
  };

  /** Every number that stood in a record once: it may have been printed. */
  function collect(): void {
    for (const { number } of repositories.outcomes.snapshot().records)
      if (number !== '' && !given.includes(number) && isOwn(number)) given.push(number);
  }
  function isOwn(number: string): boolean {
    return repositories.network
      .snapshot()
      .records.some(({ createdBy, usedNumbers }) => createdBy === deviceId && usedNumbers.includes(number));
  }
}

const step = fc.record({
  laptop: fc.nat(2),
  act: fc.constantFrom(
    'take',
    'take',
    'take',
    'tend',
    'tend',
    'send',
    'send',
    'receive',
    'receive',
    'pull',
    'pull',
    'sync',
    'sync',
    'restart',
    'backUp',
    'restore',
    'goOnline',
  ),
  limit: fc.integer({ min: 1, max: 9 }),
});

describe('decision numbers', () => {
  // Six tests of twenty runs: one of 120 took as long as a test may on a busy machine.
  test.each([1, 2, 3, 4, 5, 6])(
    'are never given out twice, however three laptops work, sync, lose answers, restart and restore (seed %i)',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 150, size: 'max' }), async (steps) => {
          const server = createSimulatedServer();
          const laptops = ['a', 'b', 'c'].map((deviceId) => createLaptop(deviceId, server));
          await laptops[0]?.create();
          laptops[0]?.backUp();
          for (const laptop of laptops.slice(1)) laptop.goOnline();
          for (const { laptop: index, act, limit } of steps) {
            const laptop = laptops[index];
            if (!laptop) continue;
            await (act === 'send' ? laptop.send(limit) : laptop[act]());
          }
          const given = laptops.flatMap((laptop) => laptop.given);
          expect(new Set(given).size).toBe(given.length);
        }),
        { seed, numRuns: 20 },
      );
    },
  );

  test('come to every decision in the end, once the laptops have met the server', async () => {
    const server = createSimulatedServer();
    const laptops = ['a', 'b', 'c'].map((deviceId) => createLaptop(deviceId, server));
    await laptops[0]?.create();
    for (const laptop of laptops) laptop.goOnline();
    for (let round = 0; round < 4; round += 1) {
      for (const laptop of laptops) {
        await laptop.tend();
        await laptop.send(1000);
        await laptop.receive();
        await laptop.pull();
      }
    }
    for (let count = 0; count < 10; count += 1) for (const laptop of laptops) await laptop.take();
    for (const { given } of laptops) expect(given).toHaveLength(10);
    expect(laptops[0]?.given.slice(0, 2)).toEqual(['B-2027-01', 'B-2027-02']);
  });
});

describe('claims', () => {
  const block = fc.record({
    numberBlock: fc.nat(6),
    createdBy: fc.constantFrom('a', 'b'),
    rev: fc.constantFrom('', '1-x'),
    claimedAlone: fc.boolean(),
  });
  const ranges = fc.uniqueArray(block, { selector: ({ numberBlock }) => numberBlock }).map((list) =>
    list.map((entry): NumberRange => ({
      ...entry,
      id: `network:numbers-B-2027-${entry.numberBlock}`,
      numberSeries: SERIES,
      usedNumbers: [],
    })),
  );
  const taken = fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }))
    .map((counts) => new Set(counts.map((count) => `B-2027-${String(count).padStart(2, '0')}`)));

  test('bring the reserve up to what is wanted and never touch a range that somebody claimed', () => {
    fc.assert(
      fc.property(ranges, taken, (known, used) => {
        const claims = rangesToClaim(SERIES, { deviceId: 'a', ranges: known, taken: used });
        expect(claims.every(({ id }) => known.every((other) => other.id !== id))).toBe(true);
        const confirmed = [
          ...known.map((entry) => ({ ...entry, rev: '1-x' })),
          ...claims.map(({ id, draft }) => ({
            id,
            numberSeries: SERIES,
            numberBlock: draft.numberBlock ?? 0,
            usedNumbers: [],
            createdBy: 'a',
            rev: '1-x',
            claimedAlone: false,
          })),
        ];
        const free = freeNumbers(SERIES, { deviceId: 'a', ranges: confirmed, taken: used }).map(({ number }) => number);
        expect(free.length).toBeGreaterThanOrEqual(10);
        expect(free.every((number) => !used.has(number))).toBe(true);
      }),
    );
  });
});
