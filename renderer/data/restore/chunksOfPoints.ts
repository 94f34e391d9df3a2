import { collectionOfId } from '../../../shared/schema';
import { chunksOfFiles } from '../files/chunksOfFiles';
import { StoreError } from '../store/storeError';
import type { RestoreVault } from './restorePoint';

/** Hashes of what the files in all restore points of this laptop consist of. */
export async function chunksOfPoints(vault: Pick<RestoreVault, 'list' | 'read'>): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (const { id } of await vault.list()) {
    const records = await readPoint(vault, id);
    const files = records.filter((record) => collectionOfId(record.id) === 'files');
    for (const hash of chunksOfFiles(files).named.keys()) hashes.add(hash);
  }
  return hashes;
}

/** Nothing comes back from one that is damaged, and it does not keep the others from being read. */
async function readPoint(
  vault: Pick<RestoreVault, 'read'>,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<RestoreVault['read']>>>> {
  try {
    return (await vault.read(id)) ?? [];
  } catch (thrown) {
    if (thrown instanceof StoreError && thrown.type === 'unreadableBlock') return [];
    throw thrown;
  }
}
