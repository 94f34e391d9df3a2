import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineTime } from '../../renderer/data';
import type { AnyRecord } from '../../shared/schema';
import { COLLECTION_NAMES } from '../../shared/schema';
import { contentOf } from '../../shared/sync/localEdit';
import { createCrashableStore, type CrashableStore } from '../support/crashableStore';
import { openLaptop, type Laptop } from '../support/laptop';
import { createMemoryStore } from '../support/memoryStore';
import { SEEDS } from '../support/seeds';

/**
 * Somebody writes, takes back and does again, at random; the application ends, or the power goes out, anywhere in between. What is taken back in the
 * end is everything: the records say what they said before.
 */
type Act =
  | { readonly kind: 'edit'; readonly member: number; readonly field: 'city' | 'phone'; readonly value: string }
  | { readonly kind: 'type'; readonly member: number; readonly letters: number }
  | { readonly kind: 'list'; readonly member: number }
  | { readonly kind: 'create' | 'remove' | 'two'; readonly member: number }
  | { readonly kind: 'undo' | 'redo' | 'restart' }
  | { readonly kind: 'crash'; readonly after: number; readonly then: 'edit' | 'undo' }
  | { readonly kind: 'pass'; readonly seconds: number };

const member = fc.integer({ min: 0, max: 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    member,
    field: fc.constantFrom('city' as const, 'phone' as const),
    value: fc.constantFrom('Ulm', 'Bonn', 'Köln', ''),
  }),
  fc.record({ kind: fc.constant('type' as const), member, letters: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('list' as const), member }),
  fc.record({ kind: fc.constantFrom('create' as const, 'remove' as const, 'two' as const), member }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'restart' as const) }),
  fc.record({
    kind: fc.constant('crash' as const),
    after: fc.integer({ min: 1, max: 2 }),
    then: fc.constantFrom('edit' as const, 'undo' as const),
  }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(1, 5, 600) }),
);

interface World {
  laptop: Laptop;
  process: CrashableStore;
  created: number;
}

async function run(acts: readonly Act[]): Promise<void> {
  let now = Date.parse('2026-11-23T08:00:00.000Z');
  const time: EngineTime = { now: () => (now += 1), random: () => 0, after: () => () => undefined };
  const store = createMemoryStore();
  const world: World = await boot();

  async function boot(): Promise<World> {
    const process = createCrashableStore(store);
    const laptop = await openLaptop({ deviceId: 'a', base: 'http://127.0.0.1:9/none', store: process.store, time });
    return { laptop, process, created: 0 };
  }
  async function reboot(): Promise<void> {
    const next = await boot();
    world.laptop = next.laptop;
    world.process = next.process;
  }
  async function tops(): Promise<readonly unknown[]> {
    return [await world.laptop.undo.next('undo'), await world.laptop.undo.next('redo')];
  }
  const idOf = (index: number): string => `member:${index}`;
  const living = (index: number): boolean => world.laptop.repositories.members.get(idOf(index))?.deletedAt === '';

  async function edit(index: number, field: 'city' | 'phone', value: string): Promise<void> {
    if (living(index)) await world.laptop.repositories.members.update(idOf(index), { [field]: value });
  }

  async function perform(each: Act): Promise<void> {
    const { members } = world.laptop.repositories;
    switch (each.kind) {
      case 'edit':
        await edit(each.member, each.field, each.value);
        return;
      case 'type':
        for (let letters = 1; letters <= each.letters; letters += 1)
          await edit(each.member, 'city', 'Ulm an der Donau'.slice(0, letters));
        return;
      case 'list':
        if (living(each.member))
          await members.update(idOf(each.member), ({ seeks }) => ({ seeks: [...seeks, `topic:${now}`] }));
        return;
      case 'create':
        world.created += 1;
        await members.create({ city: 'Neu' }, { id: `member:new${world.created}` });
        return;
      case 'remove':
        await members.remove([idOf(each.member)]);
        return;
      case 'two':
        await world.laptop.write((unit) => {
          for (const index of [each.member, 1 - each.member])
            if (living(index)) unit.update('members', idOf(index), { notes: `zusammen ${now}` });
        });
        return;
      case 'undo':
      case 'redo':
        await world.laptop.undo[each.kind]();
        return;
      case 'restart': {
        const before = await tops();
        await world.laptop.close();
        await reboot();
        expect(await tops()).toEqual(before);
        return;
      }
      case 'crash': {
        world.process.crashAtWrite(each.after);
        const work = each.then === 'undo' ? world.laptop.undo.undo() : edit(0, 'phone', `${now}`);
        await Promise.race([work, world.process.dead]);
        world.process.crash();
        await reboot();
        return;
      }
      case 'pass':
        now += each.seconds * 1000;
    }
  }

  await world.laptop.repositories.members.createMany(
    [0, 1].map((index) => ({ id: idOf(index), draft: { city: `Stadt ${index}` } })),
    { undoable: false },
  );
  const before = contents(store);
  for (const each of acts) await perform(each);
  while ((await world.laptop.undo.undo()) !== undefined);
  expect(contents(store)).toEqual(before);
  expect(world.laptop.defects).toEqual([]);
}

function contents({ tables }: ReturnType<typeof createMemoryStore>): readonly unknown[] {
  return COLLECTION_NAMES.flatMap((name) =>
    tables[name].snapshot().living.map((record: AnyRecord) => {
      const { updatedAt: _at, updatedBy: _by, ...content } = contentOf(record);
      return content;
    }),
  );
}

test.each(SEEDS)('everything goes back, whatever ended in between (%i)', async (seed) => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), run), { numRuns: 30, seed });
});
