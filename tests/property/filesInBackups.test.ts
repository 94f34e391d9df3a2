import 'fake-indexeddb/auto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createMemoryChunks } from '../support/memoryChunks';
import { chunkFolderOf, chunksIn, openNetworkWithFiles, openOnLaptop } from '../support/networkWithFiles';
import { chunksOfFiles } from '../../renderer/data/files/chunksOfFiles';
import { failingDisk, forgetFolders, startBackupLaptop } from '../support/backups';
import { memoryFile, startRing } from '../support/protection/keyRings';

const DAY_MS = 86_400_000;
const file = fc.nat({ max: 1 });
const seed = fc.nat({ max: 3 });

/** What happens to a network and its place within a year. Few different files, so that the same bytes come, go and come again. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), file, seed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), file }) },
  // The disk of this laptop damages bytes, or they were only fetched on request.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), seed }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('backUp' as const), days: fc.integer({ min: 0, max: 60 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('backUpCut' as const),
      days: fc.nat({ max: 5 }),
      failAt: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removeBackup' as const), at: fc.nat({ max: 20 }) }) },
);

let networks = 0;
afterAll(forgetFolders);

describe('files in backups', () => {
  test('come back with each backup that says they do, and go when none names them', async () => {
    const run = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      networks += 1;
      const networkId = `property${networks}`;
      const { ring } = startRing(memoryFile());
      await ring.protect({ kind: 'passphrase', passphrase: 'Zwiebel Fahrrad Ostsee Klammer' });
      let laptop = startBackupLaptop(ring);
      await laptop.place.choose(laptop.folder);
      const { folder, store } = laptop;
      const chunks = createMemoryChunks();
      let network = await openNetworkWithFiles(laptop, networkId, chunks);
      const hashBySeed = new Map<number, string>();

      async function openAgain(disk?: ReturnType<typeof failingDisk>): Promise<void> {
        const { now } = laptop;
        await network.close();
        laptop = startBackupLaptop(ring, { folder, store, ...(disk && { disk }) });
        laptop.now = now;
        network = await openNetworkWithFiles(laptop, networkId, chunks);
      }

      for (const one of steps) {
        if (one.kind === 'add')
          hashBySeed.set(one.seed, (await network.addFile(`file:${one.file}`, one.seed))[0] ?? '');
        if (one.kind === 'remove') await network.removeFile(`file:${one.file}`);
        if (one.kind === 'lose') await chunks.drop([hashBySeed.get(one.seed) ?? '']);
        if (one.kind === 'removeBackup') {
          const names = readdirSync(folder).filter((name) => name.endsWith('.verbund'));
          const name = names[one.at % names.length];
          if (name !== undefined) rmSync(path.join(folder, name));
        }
        if (one.kind === 'backUp' || one.kind === 'backUpCut') laptop.now += one.days * DAY_MS + 1_000;
        if (one.kind === 'backUp') await network.backups.run('daily');
        if (one.kind === 'backUpCut') {
          await openAgain(failingDisk(one.failAt, 'EIO'));
          await network.backups.run('daily');
          await openAgain();
        }
      }

      laptop.now += 1_000;
      expect((await network.backups.run('byHand')).kind).toBe('made');
      const needed = new Set<string>();
      for (const { name, missingFiles } of network.backups.snapshot().known?.files ?? []) {
        const opened = await openOnLaptop(laptop, networkId, path.join(folder, name));
        const { named, countFiles } = chunksOfFiles(opened.content.records.get('files'));
        const missing = new Set<string>();
        for (const hash of named.keys()) if (!(await opened.take(hash))) missing.add(hash);
        // A later backup may have brought what this one could not.
        if (missingFiles !== null) expect(countFiles(missing)).toBeLessThanOrEqual(missingFiles);
        for (const hash of named.keys()) needed.add(hash);
        await opened.close();
      }
      expect(chunksIn(chunkFolderOf(laptop, networkId)).size).toBeLessThanOrEqual(needed.size);
      expect(network.defects).toEqual([]);
      await network.close();
    });
    await fc.assert(run, { numRuns: 8 });
  });
});
