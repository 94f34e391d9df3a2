import type { Store } from '../store/openStore';
import type { ErasedChunks } from './createLane';

const ERASED = 'files-erased';

/** Hashes, on the disk of this laptop: nothing else is left that would say what the server is to lose. */
export async function createErasedChunks({
  readLocal,
  writeLocal,
}: Pick<Store, 'readLocal' | 'writeLocal'>): Promise<
  ErasedChunks & { readonly add: (hashes: readonly string[]) => Promise<void> }
> {
  // A parsing edge: only this file writes the value.
  let hashes: ReadonlySet<string> = new Set(((await readLocal(ERASED)) as readonly string[] | undefined) ?? []);

  async function keep(next: readonly string[]): Promise<void> {
    hashes = new Set(next);
    await writeLocal(ERASED, next, 'strict');
  }

  return {
    hashes: () => [...hashes],
    async add(more) {
      if (more.some((hash) => !hashes.has(hash))) await keep([...new Set([...hashes, ...more])]);
    },
    async settle(isSettled) {
      const left = [...hashes].filter((hash) => !isSettled(hash));
      if (left.length < hashes.size) await keep(left);
    },
  };
}
