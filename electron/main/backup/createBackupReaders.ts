import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import type { BackupHeader } from '../../../shared/domain/backup';
import type { BackupOpening, BackupProblem, OpenedBackup } from '../../../shared/ipc/backup';
import type { NetworkKey, UnlockAnswer, UnlockAttempt } from '../../../shared/ipc/protection';
import type { KeyRing } from '../keys/KeyRing';
import { scryptCostSchema } from '../keys/passphraseKey';
import type { NetworkWraps } from '../keys/wraps';
import { openBackupFile, type BackupDisk, type BackupReader } from './backupFile';
import { problemOf } from './backupProblem';
import { isSumOf } from './backupSeal';
import { createChunkFolder } from './chunkFolder';

/** Opened backups, to look into them. Nothing here writes. */
export interface BackupReaders {
  readonly open: (file: string | undefined) => Promise<BackupOpening>;
  readonly unlock: (id: string, attempt: UnlockAttempt) => Promise<UnlockAnswer>;
  readonly check: (id: string) => Promise<{ readonly kind: 'whole'; readonly contentBytes: number } | Problem>;
  /** So many bytes of the content from one on, fewer at its end; none before it was found whole. */
  readonly read: (
    id: string,
    at: number,
    size: number,
  ) => Promise<{ readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> } | Problem>;
  /** One of the chunks that lie beside it. */
  readonly takeChunk: (
    id: string,
    hash: string,
  ) => Promise<
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'none' | 'damaged' }
    | Problem
  >;
  /** A copy that the caller overwrites; null where the file is not encrypted. */
  readonly keyOf: (id: string) => NetworkKey | null;
  readonly close: (id: string) => Promise<void>;
  readonly closeAll: () => Promise<void>;
}

type Problem = { readonly kind: 'problem'; readonly problem: BackupProblem };

interface Opened {
  readonly file: string;
  readonly reader: BackupReader;
  readonly wraps: NetworkWraps | undefined;
  key: NetworkKey | undefined;
}

/** The page may forget one, as it does when it is reloaded. */
const MOST_OPEN = 4;

export function createBackupReaders(
  disk: BackupDisk,
  ring: Pick<KeyRing, 'openWraps'>,
  onTrouble: (where: string, error: unknown) => void,
): BackupReaders {
  const openById = new Map<string, Opened>();

  function openOf(id: string): Opened {
    const opened = openById.get(id);
    if (!opened) throw new Error('backup: not open');
    return opened;
  }

  function failed(where: string, thrown: unknown): Problem {
    const problem = problemOf(thrown);
    if (problem === 'failed') onTrouble(where, thrown);
    return { kind: 'problem', problem };
  }

  async function isThere(file: string): Promise<boolean> {
    try {
      return (await disk.lstat(file)).isFile();
    } catch {
      return false;
    }
  }

  async function close(id: string): Promise<void> {
    const opened = openById.get(id);
    openById.delete(id);
    opened?.key?.bytes.fill(0);
    await opened?.reader.close();
  }

  async function keep(file: string, reader: BackupReader): Promise<BackupOpening> {
    const { header } = reader;
    const wraps = header.opens ? toWraps(header.opens) : undefined;
    const answer = wraps && (await ring.openWraps(wraps, header.networkId, null));
    const asks = wraps && answer?.kind !== 'open' ? waysInto(wraps) : [];
    if (answer && answer.kind !== 'open' && asks.length === 0) {
      await reader.close();
      return { kind: 'elsewhereOnly' };
    }
    const [oldest] = openById.keys();
    if (oldest !== undefined && openById.size >= MOST_OPEN) await close(oldest);
    const id = randomUUID();
    openById.set(id, { file, reader, wraps, key: answer?.kind === 'open' ? answer.key : undefined });
    return toOpened(id, reader, asks);
  }

  return {
    async open(file) {
      if (file === undefined) return { kind: 'problem', problem: 'missing' };
      try {
        const opened = await openBackupFile(disk, file);
        if (opened.kind === 'opened') return await keep(file, opened.reader);
        return { kind: 'problem', problem: opened.kind === 'newer' ? 'newer' : 'notOurs' };
      } catch (thrown) {
        return failed('open a backup', thrown);
      }
    },

    async unlock(id, attempt) {
      const opened = openOf(id);
      const { wraps, reader } = opened;
      if (!wraps || opened.key) return { kind: 'open' };
      const answer = await ring.openWraps(wraps, reader.header.networkId, attempt);
      if (answer.kind === 'open') {
        opened.key = answer.key;
        return { kind: 'open' };
      }
      if (answer.kind === 'damaged' || answer.kind === 'closed') throw new Error(`backup: ${answer.kind}`);
      return answer;
    },

    async check(id) {
      const { reader, wraps, key } = openOf(id);
      if (wraps && !key) throw new Error('backup: closed');
      try {
        const contentBytes = await reader.check((end, sum) => isSumOf(end, key, reader.header.networkId, sum));
        return contentBytes === undefined ? { kind: 'problem', problem: 'damaged' } : { kind: 'whole', contentBytes };
      } catch (thrown) {
        return failed('check a backup', thrown);
      }
    },

    async read(id, at, size) {
      const { reader } = openOf(id);
      try {
        return { kind: 'bytes', bytes: await reader.read(at, size) };
      } catch (thrown) {
        return failed('read a backup', thrown);
      }
    },

    async takeChunk(id, hash) {
      const { file, reader, wraps, key } = openOf(id);
      if (wraps && !key) throw new Error('backup: closed');
      const { series, networkId } = reader.header;
      const folder = createChunkFolder(disk, { place: path.dirname(file), series, networkId, key });
      try {
        const bytes = await folder.take(hash);
        return bytes ? { kind: 'bytes', bytes } : { kind: 'damaged' };
      } catch (thrown) {
        const problem = problemOf(thrown);
        if (problem === 'failed') onTrouble('read a file of a backup', thrown);
        // A stick that was pulled is not a file that was never there.
        if (!(await isThere(file))) return { kind: 'problem', problem: 'missing' };
        return { kind: isAbsent(thrown) ? 'none' : 'damaged' };
      } finally {
        folder.close();
      }
    },

    keyOf(id) {
      const { key } = openOf(id);
      return key ? { ...key, bytes: Uint8Array.from(key.bytes) } : null;
    },

    close,

    async closeAll() {
      for (const id of [...openById.keys()]) await close(id);
    },
  };
}

function isAbsent(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR');
}

/** A cost that this application would not pay is none that it ever asked for. */
function toWraps({ passphrase, ...rest }: NonNullable<BackupHeader['opens']>): NetworkWraps {
  const cost = v.safeParse(scryptCostSchema, passphrase?.cost);
  return { ...rest, passphrase: passphrase && cost.success ? { ...passphrase, cost: cost.output } : null };
}

function waysInto({ passphrase, recoveryKey }: NetworkWraps): OpenedBackup['asks'] {
  return [...(passphrase ? (['passphrase'] as const) : []), ...(recoveryKey ? (['recoveryKey'] as const) : [])];
}

function toOpened(id: string, { header, bytes }: BackupReader, asks: OpenedBackup['asks']): OpenedBackup {
  const { madeAt, reason, appVersion, networkId, opens } = header;
  return { kind: 'opened', id, madeAt, reason, appVersion, networkId, bytes, asks, isEncrypted: opens !== null };
}
