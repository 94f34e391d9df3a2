import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../renderer/data';
import { COLLECTION_NAMES } from '../../shared/schema';
import { dumpToText, layDown, textToDump } from '../support/indexedDbDump';
import { createKnownKey, createTestKey, keysOf } from '../support/testKeys';

const FILE = path.resolve(import.meta.dirname, '../support/data/storedNetworks/sealed1.json');
const NAME = 'verbund-sealed2026';

/** As the first version with sealed stores left it: whatever later versions do to the form of a store, this one has to open. */
test('a sealed store of November 2026 opens with its key: every kind of record, an unsent edit, a value of the laptop', async () => {
  const dump = textToDump(readFileSync(FILE, 'utf8'));
  // The way to make the next one.
  expect(textToDump(dumpToText(dump))).toEqual(dump);
  await layDown(dump);
  await expect(openStore(NAME, keysOf(await createTestKey('fixture')))).rejects.toMatchObject({
    type: 'unreadableBlock',
  });
  const store = await openStore(NAME, keysOf(await createKnownKey('fixture')));
  expect(store.damage.snapshot()).toBeNull();
  for (const name of COLLECTION_NAMES) expect(store.tables[name].snapshot().living).toHaveLength(1);
  expect(store.tables.members.get('member:1')).toMatchObject({ city: 'Köln', pending: 1, base: { city: 'Ulm' } });
  expect(store.tables.members.get('member:2')).toBeUndefined();
  expect(await store.readLocal('sync-paused')).toBe(true);
  await store.close();
});
