import type { ChunkFacts, ChunkStore } from '../../renderer/data/files/chunkStore';
import type { Plain } from '../../renderer/data/store/blockCodec';

/** Chunks in memory, by the contract of the real store (tests/integration/files/chunkStore.test.ts). */
export function createMemoryChunks(): ChunkStore {
  let facts: ReadonlyMap<string, ChunkFacts> = new Map();
  const bytesByHash = new Map<string, Plain>();

  async function drop(hashes: readonly string[]): Promise<void> {
    await Promise.resolve();
    for (const hash of hashes) bytesByHash.delete(hash);
    facts = new Map([...facts].filter(([hash]) => bytesByHash.has(hash)));
  }

  return {
    open: () => Promise.resolve(),
    facts: () => facts,
    async put(known, bytes) {
      await Promise.resolve();
      bytesByHash.set(known.hash, new Uint8Array(bytes));
      facts = new Map([...facts, [known.hash, known]]);
    },
    async read(hash) {
      await Promise.resolve();
      const bytes = bytesByHash.get(hash);
      return bytes && new Uint8Array(bytes);
    },
    async note(changed) {
      await Promise.resolve();
      facts = new Map([
        ...facts,
        ...changed.filter(({ hash }) => bytesByHash.has(hash)).map((known) => [known.hash, known] as const),
      ]);
    },
    drop,
    seal: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
