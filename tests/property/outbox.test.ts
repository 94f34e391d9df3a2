import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fateOf, groupByMessage, planOutbox } from '../../shared/domain/outbox';
import { createMailServer, createOutboxLaptop, said, type MailFault, type OutboxLaptop } from '../support/outboxLaptop';
import { createSimulatedServer } from '../support/simulatedServer';

const FAULTS = [
  'none',
  'notThere',
  'killedBefore',
  'killedAfter',
  'lostBefore',
  'lostAfter',
  'later',
  'never',
] as const satisfies readonly MailFault[];

const step = fc.record({
  laptop: fc.nat(2),
  act: fc.constantFrom(
    'invite',
    'invite',
    'news',
    'work',
    'work',
    'work',
    'work',
    'send',
    'send',
    'receive',
    'receive',
    'pull',
    'pull',
    'fault',
    'fault',
    'takeOver',
    'hold',
    'release',
    'restart',
    'backUp',
    'restore',
    'goOnline',
  ),
  people: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }),
  fault: fc.constantFrom(...FAULTS),
  limit: fc.integer({ min: 1, max: 9 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(laptop: OutboxLaptop, { act, people, fault, limit }: Step): Promise<void> {
  switch (act) {
    case 'invite':
      return laptop.write('invite', people);
    case 'news':
      return laptop.write('news', people);
    case 'fault':
      laptop.meet(fault);
      return;
    case 'send':
      return laptop.send(limit);
    default:
      await laptop[act]();
  }
}

async function meetServer(laptops: readonly OutboxLaptop[]): Promise<void> {
  for (const laptop of laptops) {
    await laptop.pull();
    await laptop.send();
    await laptop.receive();
    await laptop.pull();
  }
}

describe('the outbox', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'sends no message twice, whatever three laptops do, however they are killed, cut off and set back (seed %i)',
    async (seed) => {
      let sent = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 150, size: 'max' }), async (steps) => {
          const server = createSimulatedServer();
          const mail = createMailServer();
          const laptops = ['a', 'b', 'c'].map((deviceId) => createOutboxLaptop(deviceId, server, mail));
          await laptops[0]?.create();
          laptops[0]?.backUp();
          for (const laptop of laptops.slice(1)) laptop.goOnline();
          for (const each of steps) {
            const laptop = laptops[each.laptop];
            if (laptop) await take(laptop, each);
          }
          expect([...mail.taken].filter(([, count]) => count > 1)).toEqual([]);
          sent += mail.taken.size;
        }),
        { seed, numRuns: 20 },
      );
      expect(sent).toBeGreaterThan(20);
    },
  );

  test('sends every message once the laptops have met the server, but what nobody knows of or was refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: 'max' }), async (steps) => {
        const server = createSimulatedServer();
        const mail = createMailServer();
        const laptops = ['a', 'b', 'c'].map((deviceId) => createOutboxLaptop(deviceId, server, mail));
        await laptops[0]?.create();
        for (const laptop of laptops) laptop.goOnline();
        for (const each of steps) {
          const laptop = laptops[each.laptop];
          if (laptop && each.act !== 'restore') await take(laptop, each);
        }
        for (const laptop of laptops) {
          laptop.meet('none');
          await laptop.release();
        }
        for (let round = 0; round < 12; round += 1) {
          await meetServer(laptops);
          for (const laptop of laptops) await laptop.work();
        }
        await meetServer(laptops);
        const open = laptops.flatMap((laptop) => {
          const { letters, messages, sendings } = laptop.repositories();
          const plan = planOutbox({
            letters: new Map(letters.snapshot().records.map((letter) => [letter.id, letter])),
            messages: messages.snapshot().records,
            sendings: sendings.snapshot().records,
            deviceId: laptop.deviceId,
            now: 0,
            graceMs: 0,
            isHeldBack: () => false,
          });
          return [...plan.toSend, ...plan.toClaim];
        });
        expect(open).toEqual([]);
        const [first] = laptops;
        const { letters, messages, sendings } = first?.repositories() ?? expect.unreachable();
        const groups = groupByMessage(sendings.snapshot().records);
        for (const message of messages.snapshot().records) {
          const fate = fateOf(message, groups.get(message.id) ?? []).type;
          const letter = letters.get(message.letterId) ?? expect.unreachable();
          if (fate === 'sent') expect(mail.taken.get(said(letter, message))).toBe(1);
          if (fate === 'refused') expect(mail.taken.get(said(letter, message))).toBeUndefined();
        }
      }),
      { seed: 7, numRuns: 20 },
    );
  });
});
