import { randomUUID } from 'node:crypto';
import path from 'node:path';
import {
  BACKUP_EXTENSION,
  backupFileName,
  backupHeader,
  opensElsewhere,
  planRotation,
  type BackupReason,
  type StoreWitness,
} from '../../../shared/domain/backup';
import { instantToLocal } from '../../../shared/domain/meetings';
import type { BackupProblem, Backups, PlaceAnswer } from '../../../shared/ipc/backup';
import type { NetworkKey } from '../../../shared/ipc/protection';
import type { KeyRing } from '../keys/KeyRing';
import { withoutStopping } from '../settings/profileFailure';
import { createBackupWriter, openBackupFile, type BackupDisk, type BackupWriter } from './backupFile';
import { problemOf } from './backupProblem';
import { createChunkFolder, sweepChunks } from './chunkFolder';
import { sealSum } from './backupSeal';
import { shrunkOf, splitKnown, toFile } from './knownBackups';
import type { BackupMemory, KnownBackups } from './createBackupMemory';

export type Problem = { readonly kind: 'problem'; readonly problem: BackupProblem };

/**
 * The place of backups, and writing into it. Reasons: docs/decisions, “backups”. Over 400 lines, since what is begun, counted and removed there is one state: each
 * step asks what the others have remembered.
 */
export interface BackupPlace {
  readonly read: (networkId: string) => Promise<Backups>;
  /** @param folder undefined where the person thought better of it */
  readonly choose: (folder: string | undefined) => Promise<PlaceAnswer>;
  readonly begin: (
    networkId: string,
    reason: BackupReason,
    /** Hashes of all chunks that its records name. */
    chunks: readonly string[],
  ) => Promise<{ readonly kind: 'begun'; readonly id: string } | Problem>;
  readonly append: (id: string, bytes: Uint8Array) => Promise<{ readonly kind: 'done' } | Problem>;
  readonly complete: (id: string) => Promise<{ readonly kind: 'written'; readonly name: string } | Problem>;
  readonly cancel: (id: string) => Promise<void>;
  /**
   * What came of trying it. Found equal it counts, and older ones make room; one that is damaged or says something else than the store is removed; in
   * any other case it stays, untried.
   * @param found so many records, or what is wrong
   */
  readonly confirm: (networkId: string, name: string, found: number | BackupProblem) => Promise<void>;
  /** Path of a file of this network in the place; undefined where there is no such file. */
  readonly pathOf: (networkId: string, name: string) => Promise<string | undefined>;
  /** A person says that backups from this one on hold few records rightly: they take the place of larger ones. */
  readonly acceptShrunk: (networkId: string, madeAt: string) => void;
  /** See [Note: the witness]. */
  readonly readWitness: (networkId: string) => StoreWitness | null;
  readonly noteWitness: (networkId: string, witness: StoreWitness) => void;
  /** The profile was copied: the backups in the place are those of the other laptop, and neither takes those of the other away. */
  readonly startSeries: (networkIds: readonly string[]) => void;
  /** Keys are about to go: what is being written is given up. */
  readonly endAll: () => Promise<void>;
}

interface PlacePorts {
  readonly disk: BackupDisk;
  readonly memory: BackupMemory;
  readonly ring: Pick<KeyRing, 'wrapsOf' | 'box'>;
  readonly appVersion: string;
  /** Of the application: it is no place for backups. */
  readonly userData: string;
  readonly now: () => number;
  /** IANA name. */
  readonly timeZone: () => string;
  readonly onTrouble: (where: string, error: unknown) => void;
}

interface Writing {
  readonly networkId: string;
  readonly reason: BackupReason;
  readonly madeAt: string;
  readonly folder: string;
  readonly writer: BackupWriter;
  /** Undefined where nothing is encrypted. */
  readonly key: NetworkKey | undefined;
}

const DAY_MS = 24 * 3_600_000;
/** More than anybody would look through. */
const MISSED_KEPT = 20;

export function createBackupPlace(ports: PlacePorts): BackupPlace {
  const { disk, memory, ring } = ports;
  const { knownOf, remember } = memory;
  const writings = new Map<string, Writing>();

  function miss(networkId: string, reason: BackupReason, problem: BackupProblem): Problem {
    const known = knownOf(networkId);
    const at = new Date(ports.now()).toISOString();
    // One that is tried again every few minutes is one.
    const [last] = known.missed;
    const isAgain = last?.caughtUpAt === null && last.problem === problem && last.reason === reason;
    const missed = isAgain ? known.missed : [{ at, reason, problem, caughtUpAt: null }, ...known.missed];
    remember(networkId, { ...known, missed: missed.slice(0, MISSED_KEPT) });
    return { kind: 'problem', problem };
  }

  function failed(where: string, thrown: unknown): BackupProblem {
    const problem = problemOf(thrown);
    if (problem === 'failed') ports.onTrouble(where, thrown);
    return problem;
  }

  /** Reads the place again. Undefined where it is missing. */
  async function look(networkId: string, folder: string): Promise<KnownBackups | undefined> {
    const known = knownOf(networkId);
    let names: readonly string[];
    try {
      names = await disk.readdir(folder);
    } catch (thrown) {
      failed('read the place of backups', thrown);
      return undefined;
    }
    const files: KnownBackups['files'] = [];
    for (const name of names.filter((one) => one.endsWith(`.${BACKUP_EXTENSION}`))) {
      const file = await lookAt(known, path.join(folder, name), name);
      if (file) files.push(file);
    }
    files.sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt));
    const next = { ...known, files };
    if (JSON.stringify(next) !== JSON.stringify(known)) remember(networkId, next);
    return next;
  }

  /** Undefined where it is none of this network, or cannot be read. */
  async function lookAt(
    known: KnownBackups,
    file: string,
    name: string,
  ): Promise<KnownBackups['files'][number] | undefined> {
    try {
      const { size, mtimeMs, isFile } = statsOf(await disk.lstat(file));
      if (!isFile) return undefined;
      const seen = known.files.find((one) => one.name === name);
      if (seen?.bytes === size && seen.modifiedMs === mtimeMs) return seen;
      const opened = await openBackupFile(disk, file);
      if (opened.kind !== 'opened') return undefined;
      await opened.reader.close();
      const { series, madeAt, reason } = opened.reader.header;
      if (series !== known.series) return undefined;
      return {
        name,
        madeAt,
        reason,
        bytes: size,
        modifiedMs: mtimeMs,
        records: null,
        missingFiles: null,
        isUnfinished: false,
      };
    } catch (thrown) {
      // One file that cannot be read does not hide the others.
      failed('look at a backup', thrown);
      return undefined;
    }
  }

  /** What a writing left that was cut off by a crash: by its name, that of this network and of no other laptop. */
  async function forgetUnfinished(folder: string, series: string): Promise<void> {
    const inUse = new Set([...writings.keys()].map((id) => unfinishedName(series, id)));
    for (const name of await disk.readdir(folder))
      if (name.startsWith(unfinishedName(series, '')) && name.endsWith('.part') && !inUse.has(name))
        await disk.rm(path.join(folder, name));
  }

  function take(id: string): Writing | undefined {
    const writing = writings.get(id);
    writings.delete(id);
    return writing;
  }

  /** Where nothing can be written, nothing may be removable either: what is left goes with the next writing. */
  async function giveUp(writing: Writing, where: string, thrown: unknown): Promise<Problem> {
    const problem = failed(where, thrown);
    await abandon(writing);
    return miss(writing.networkId, writing.reason, problem);
  }

  /** A backup of next week was made under a wrong clock, or the clock is wrong now: nothing says how old it is. */
  function isAhead(madeAt: string): boolean {
    return Date.parse(madeAt) > ports.now() + DAY_MS;
  }

  async function nameFor(folder: string, madeAt: string, series: string): Promise<string> {
    const local = `${instantToLocal(Date.parse(madeAt), ports.timeZone())}:${madeAt.slice(17, 19)}`;
    const taken = new Set(await disk.readdir(folder));
    const name = backupFileName(local, series);
    // Two in one second, or an hour that the clocks repeat.
    return taken.has(name) ? backupFileName(local, series, `${randomUUID().slice(0, 4)} `) : name;
  }

  /** What cannot be removed now goes with the next one. */
  async function removeQuietly(file: string): Promise<void> {
    try {
      await disk.rm(file);
    } catch (thrown) {
      failed('remove a backup', thrown);
    }
  }

  async function abandon({ writer, key }: Writing): Promise<void> {
    key?.bytes.fill(0);
    try {
      await writer.abandon();
    } catch (thrown) {
      failed('remove an unfinished backup', thrown);
    }
  }

  async function rotate(networkId: string, folder: string, made: string): Promise<void> {
    const dayOf = (instant: string): string => instantToLocal(Date.parse(instant), ports.timeZone()).slice(0, 10);
    // Only what was opened and found equal can take the place of another one, and what lost most of it takes no place of what did not.
    const { full, shrunk } = splitKnown(knownOf(networkId));
    const outdated = [...planRotation(full, dayOf, made), ...planRotation(shrunk, dayOf, made)];
    for (const name of outdated) await removeQuietly(path.join(folder, name));
    const { series } = (await look(networkId, folder)) ?? knownOf(networkId);
    try {
      await sweepChunks(disk, folder, series);
    } catch (thrown) {
      // They are in nobody's way, and go with the next backup.
      failed('remove files that no backup names', thrown);
    }
  }

  return {
    async read(networkId) {
      const { folder } = memory.read();
      const isDemo = ring.box.mode() === 'demo';
      const seen = folder === null ? undefined : await look(networkId, folder);
      const known = seen ?? knownOf(networkId);
      const { files, missed } = known;
      return {
        place: folder === null || isDemo ? null : await placeOf(folder, seen !== undefined),
        files: files.map(toFile),
        missed: [...missed],
        shrunk: shrunkOf(known),
        safeAt: files.find((file) => file.records !== null && !isAhead(file.madeAt))?.madeAt ?? null,
        opens: await whoOpens(networkId),
      };
    },

    async choose(folder) {
      if (folder === undefined) return { kind: 'cancelled' };
      const inside = path.relative(ports.userData, folder);
      if (inside === '' || (!inside.startsWith('..') && !path.isAbsolute(inside))) return { kind: 'inProfile' };
      try {
        await tryToWrite(folder);
      } catch (thrown) {
        return { kind: 'problem', problem: failed('try the place of backups', thrown) };
      }
      memory.write({ ...memory.read(), folder });
      return { kind: 'chosen' };
    },

    async begin(networkId, reason, chunks) {
      const { folder } = memory.read();
      if (folder === null) return { kind: 'problem', problem: 'noPlace' };
      const { series } = knownOf(networkId);
      const id = randomUUID();
      const madeAt = new Date(ports.now()).toISOString();
      const opening = await ring.wrapsOf(networkId);
      const opens = opening && { ...opening.wraps };
      const header = backupHeader({ appVersion: ports.appVersion, madeAt, reason, networkId, series, opens });
      try {
        await forgetUnfinished(folder, series);
        const names = createChunkFolder(disk, { place: folder, series, networkId, key: opening?.key });
        const chunkNames = chunks.map(names.nameOf);
        names.close();
        const writer = await createBackupWriter(disk, folder, unfinishedName(series, id), header, chunkNames);
        writings.set(id, { networkId, reason, madeAt, folder, writer, key: opening?.key });
        return { kind: 'begun', id };
      } catch (thrown) {
        opening?.key.bytes.fill(0);
        return miss(networkId, reason, failed('begin a backup', thrown));
      }
    },

    async append(id, bytes) {
      const writing = writings.get(id);
      if (!writing) return { kind: 'problem', problem: 'ended' };
      try {
        await writing.writer.append(bytes);
        return { kind: 'done' };
      } catch (thrown) {
        writings.delete(id);
        return giveUp(writing, 'write a backup', thrown);
      }
    },

    async complete(id) {
      const writing = take(id);
      if (!writing) return { kind: 'problem', problem: 'ended' };
      const { networkId, madeAt, folder, writer, key } = writing;
      try {
        const name = await nameFor(folder, madeAt, knownOf(networkId).series);
        await writer.complete(name, (sum) => sealSum(key, networkId, sum));
        key?.bytes.fill(0);
        return { kind: 'written', name };
      } catch (thrown) {
        return giveUp(writing, 'complete a backup', thrown);
      }
    },

    async cancel(id) {
      const writing = take(id);
      if (writing) await abandon(writing);
    },

    async confirm(networkId, name, found) {
      const { folder } = memory.read();
      const seen = folder === null ? undefined : await look(networkId, folder);
      const file = seen?.files.find((one) => one.name === name);
      if (folder === null || !seen || !file) {
        miss(networkId, 'byHand', 'missing');
        return;
      }
      if (typeof found === 'string') {
        miss(networkId, file.reason, found);
        if (found !== 'damaged' && found !== 'different') return;
        await removeQuietly(path.join(folder, name));
        await look(networkId, folder);
        return;
      }
      const missed = seen.missed.map((one) => (one.caughtUpAt === null ? { ...one, caughtUpAt: file.madeAt } : one));
      const files = seen.files.map((one) => (one === file ? { ...one, records: found } : one));
      remember(networkId, { ...seen, files, missed });
      await rotate(networkId, folder, name);
    },

    async pathOf(networkId, name) {
      const { folder } = memory.read();
      const seen = folder === null ? undefined : await look(networkId, folder);
      return folder !== null && seen?.files.some((file) => file.name === name) ? path.join(folder, name) : undefined;
    },

    acceptShrunk(networkId, madeAt) {
      remember(networkId, { ...knownOf(networkId), acceptedFrom: madeAt });
    },

    readWitness: (networkId) => memory.read().networks[networkId]?.witness ?? null,

    noteWitness(networkId, witness) {
      // An older one is behind the store, which nobody takes for a loss.
      withoutStopping('note what is in the store', ports.onTrouble, () => {
        remember(networkId, { ...knownOf(networkId), witness });
      });
    },

    startSeries(networkIds) {
      for (const networkId of networkIds) {
        // What was in the store was copied with it.
        const { witness } = knownOf(networkId);
        remember(networkId, { series: randomUUID(), files: [], missed: [], ...(witness && { witness }) });
      }
    },

    async endAll() {
      for (const id of [...writings.keys()]) {
        const writing = take(id);
        if (writing) await abandon(writing);
      }
    },
  };

  async function placeOf(folder: string, isThere: boolean): Promise<Backups['place']> {
    return { name: path.basename(folder) || folder, isThere, isSameDisk: isThere && (await isSameDisk(folder)) };
  }

  async function isSameDisk(folder: string): Promise<boolean> {
    try {
      return (await disk.lstat(folder)).dev === (await disk.lstat(ports.userData)).dev;
    } catch (thrown) {
      failed('ask which disk the place of backups is on', thrown);
      return false;
    }
  }

  async function whoOpens(networkId: string): Promise<Backups['opens']> {
    const mode = ring.box.mode();
    if (mode !== 'sealed') return 'plain';
    const opening = await ring.wrapsOf(networkId);
    opening?.key.bytes.fill(0);
    return opening && opensElsewhere(opening.wraps) ? 'elsewhere' : 'here';
  }

  /** A folder that only can be read is said when it is chosen, not when a backup is due. */
  async function tryToWrite(folder: string): Promise<void> {
    const file = path.join(folder, `.verbund-${randomUUID()}.part`);
    const handle = await disk.open(file, 'wx');
    await handle.close();
    await disk.rm(file);
  }
}

function unfinishedName(series: string, id: string): string {
  return `.verbund-${series}-${id}${id === '' ? '' : '.part'}`;
}

function statsOf(stats: Awaited<ReturnType<BackupDisk['lstat']>>): {
  readonly size: number;
  readonly mtimeMs: number;
  readonly isFile: boolean;
} {
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}
