import { expect, test } from 'vitest';
import { createNumberMemory } from '../../renderer/data/numbering/createNumberMemory';
import { createMemoryStore } from '../support/memoryStore';

test('numbers are remembered per database, with those that an earlier version kept elsewhere', async () => {
  const store = createMemoryStore();
  const kept = new Map([['verbund.numbers.identity-1', 'B-2026-01 B-2026-02']]);
  const earlier = {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
  };
  const memory = createNumberMemory(store, () => 'identity-1', earlier);
  expect(await memory.read()).toEqual(['B-2026-01', 'B-2026-02']);
  await memory.add('B-2026-03');
  expect(kept.size).toBe(0);
  expect(await createNumberMemory(store, () => 'identity-1').read()).toEqual(['B-2026-01', 'B-2026-02', 'B-2026-03']);
  expect(await createNumberMemory(store, () => 'identity-2').read()).toEqual([]);
});
