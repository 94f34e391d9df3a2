import { expect, test } from 'vitest';
import { createLineDrafts } from '../../renderer/data/drafts/createLineDrafts';
import { createMemoryStore } from '../support/memoryStore';

test('half a line is there at the next start, each at its place, until it is a record or taken away', async () => {
  const store = createMemoryStore();
  const lines = await createLineDrafts(store);
  await lines.write('capture meeting:1', 'b: Wir beschließen');
  await lines.write('backlog', 'Haushalt');
  await lines.write('capture meeting:1', 'b: Wir beschließen den');
  await lines.write('backlog', '');
  const again = await createLineDrafts(store);
  expect([again.read('capture meeting:1'), again.read('backlog')]).toEqual(['b: Wir beschließen den', '']);
});

test('lines that nobody came back to make room', async () => {
  const store = createMemoryStore();
  const lines = await createLineDrafts(store);
  for (let number = 1; number <= 60; number += 1) await lines.write(`capture meeting:${number}`, `${number}`);
  const again = await createLineDrafts(store);
  expect([
    again.read('capture meeting:10'),
    again.read('capture meeting:11'),
    again.read('capture meeting:60'),
  ]).toEqual(['', '11', '60']);
});
