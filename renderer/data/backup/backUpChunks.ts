import type { BackupProblem } from '../../../shared/ipc/backup';
import type { ChunkStore } from '../files/chunkStore';
import type { ChunksOfFiles } from '../files/chunksOfFiles';
import type { BackupPort } from './backupPort';

export interface FilesInBackup {
  /** How many files do not lie beside the backup wholly. */
  readonly missing: number;
  /** Why it came to an end before all was tried; undefined where what is missing is not on this laptop. */
  readonly problem: BackupProblem | 'cancelled' | undefined;
}

interface Effects {
  readonly port: Pick<BackupPort, 'beginChunks' | 'checkChunk' | 'writeChunk' | 'noteFiles' | 'endChunks'>;
  readonly chunks: Pick<ChunkStore, 'open' | 'read'>;
  readonly onProgress: (done: number, total: number) => void;
  /** `closed`: the network is being closed, and this goes on when it is opened again. */
  readonly stops: () => 'cancelled' | 'closed' | undefined;
}

/**
 * Brings what the files of a backup consist of to its place, once its records are there: those are small, and count whatever becomes of this. What was written
 * stays, and is not written again.
 * @param name of the backup
 */
export async function backUpChunks(
  name: string,
  { named, countFiles }: ChunksOfFiles,
  { port, chunks, onProgress, stops }: Effects,
): Promise<FilesInBackup> {
  const begun = await port.beginChunks([...named.keys()]);
  if (begun.kind === 'problem') return { missing: countFiles(new Set(named.keys())), problem: begun.problem };
  const { id, absent, due } = begun;
  const left = new Set(absent);
  const total = absent.length + due.length;
  let done = 0;
  let problem: BackupProblem | 'cancelled' | 'closed' | undefined;

  async function bring(hash: string): Promise<void> {
    const bytes = await chunks.read(hash);
    // On this laptop only on request, or damaged: it is counted, and the others go on.
    if (!bytes) return;
    const step = await port.writeChunk(id, hash, bytes);
    if (step.kind === 'done') left.delete(hash);
    else problem = step.problem;
  }

  try {
    // Whatever ends this, even the battery: what is missing is known.
    await port.noteFiles(id, name, countFiles(left), true);
    await chunks.open();
    for (const hash of [...absent, ...due]) {
      problem ??= stops();
      if (problem) break;
      if (!left.has(hash) && !(await port.checkChunk(id, hash))) left.add(hash);
      if (left.has(hash)) await bring(hash);
      done += 1;
      onProgress(done, total);
    }
    const isUnfinished = problem === 'closed' || problem === 'ended' || problem === 'missing';
    await port.noteFiles(id, name, countFiles(left), isUnfinished);
  } finally {
    await port.endChunks(id);
  }
  return { missing: countFiles(left), problem: problem === 'closed' ? 'ended' : problem };
}
