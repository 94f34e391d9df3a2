import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createRestoreVault, openStore } from '../../renderer/data';
import { COLLECTION_NAMES } from '../../shared/schema';
import { dumpToText, layDown, textToDump } from '../support/indexedDbDump';
import { createKnownKey, createTestKey, keysOf } from '../support/testKeys';

const FOLDER = path.resolve(import.meta.dirname, '../support/data/storedNetworks');
const NAME = 'verbund-sealed2026';

/** As the first version with sealed stores left it: whatever later versions do to the form of a store, this one has to open. */
test('a sealed store of November 2026 opens with its key: every kind of record, an unsent edit, a value of the laptop', async () => {
  const dump = textToDump(readFileSync(path.join(FOLDER, 'sealed1.json'), 'utf8'));
  // The way to make the next one.
  expect(textToDump(dumpToText(dump))).toEqual(dump);
  await layDown(dump);
  await expect(openStore(NAME, keysOf(await createTestKey('fixture')))).rejects.toMatchObject({
    type: 'unreadableBlock',
  });
  const store = await openStore(NAME, keysOf(await createKnownKey('fixture')));
  expect(store.damage.snapshot()).toBeNull();
  // These came later.
  const newer = new Set(['files', 'letters', 'messages', 'sendings']);
  const older = COLLECTION_NAMES.filter((name) => !newer.has(name));
  for (const name of older) expect(store.tables[name].snapshot().living).toHaveLength(1);
  expect(store.tables.members.get('member:1')).toMatchObject({ city: 'Köln', pending: 1, base: { city: 'Ulm' } });
  expect(store.tables.members.get('member:2')).toBeUndefined();
  expect(await store.readLocal('sync-paused')).toBe(true);
  await store.close();
});

test.each(['clear2026', 'sealed2026'])(
  'restore points of November 2026 are read, and sealed where they were not: %s',
  async (id) => {
    await layDown(
      textToDump(readFileSync(path.join(FOLDER, 'points1.json'), 'utf8')).filter(({ name }) => name.endsWith(id)),
    );
    const keys = keysOf(await createKnownKey('fixture'));
    for (const start of ['first', 'second']) {
      const vault = createRestoreVault(id, keys);
      const [point, ...others] = await vault.list();
      expect([point?.records, others.length], start).toEqual([2, 0]);
      expect(await vault.read(point?.id ?? '')).toMatchObject([
        { id: 'member:1', familyName: 'Brandt', city: 'Ulm' },
        { id: 'topic:1', title: 'Ethik' },
      ]);
      await vault.close();
    }
  },
);
