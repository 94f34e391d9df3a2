import * as fs from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeDisk, type BackupDisk, type OpenFile } from '../../electron/main/backup/backupFile';
import { createBackupChunks } from '../../electron/main/backup/createBackupChunks';
import { createBackupMemory } from '../../electron/main/backup/createBackupMemory';
import { createBackupPlace, type BackupPlace } from '../../electron/main/backup/createBackupPlace';
import { createBackupReaders, type BackupReaders } from '../../electron/main/backup/createBackupReaders';
import type { KeyRing } from '../../electron/main/keys/KeyRing';
import type { JsonStore } from '../../electron/main/settings/jsonStore';
import { BackupError, createSealedCodec, importKey, type BackupPort, type BackupReaderPort } from '../../renderer/data';
import type { StoreKey, StoreKeys } from '../../renderer/data/store/storeKeys';
import type { NetworkKey } from '../../shared/ipc/protection';

/** The main process of one laptop, as far as backups go: real files, a real ring. */
export interface BackupLaptop {
  readonly place: BackupPlace;
  readonly readers: BackupReaders;
  readonly ring: KeyRing;
  readonly folder: string;
  readonly userData: string;
  readonly store: JsonStore;
  readonly port: (networkId: string) => BackupPort & BackupReaderPort;
  readonly keys: (networkId: string) => StoreKeys;
  /** The file that the system's dialog answers with. */
  chosen: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  readonly troubles: readonly string[];
}

export const BACKUP_START = Date.parse('2026-11-29T08:30:12.000Z');

/** Removed by `forgetFolders`. */
const folders: string[] = [];

export function makeFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `verbund-${name}-`));
  folders.push(folder);
  return folder;
}

export function forgetFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function memoryJsonStore(begin: Readonly<Record<string, unknown>> = {}): JsonStore {
  const values = new Map<string, unknown>(Object.entries(begin));
  return {
    read: (key) => values.get(key),
    write(changes) {
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) values.delete(key);
        // As a file does: what is written later does not change it.
        else values.set(key, JSON.parse(JSON.stringify(value)));
      }
    },
    forgetClear: () => undefined,
    keepAside: () => undefined,
  };
}

export function startBackupLaptop(
  ring: KeyRing,
  options: { readonly disk?: BackupDisk; readonly folder?: string; readonly store?: JsonStore } = {},
): BackupLaptop {
  const { disk = nodeDisk, folder = makeFolder('place'), store = memoryJsonStore() } = options;
  const userData = makeFolder('profile');
  const troubles: string[] = [];
  const onTrouble = (where: string): void => void troubles.push(where);
  const memory = createBackupMemory(store, ring.box, onTrouble);
  const place = createBackupPlace({
    disk,
    memory,
    ring,
    appVersion: '0.9.0',
    userData,
    now: () => laptop.now,
    timeZone: () => 'Europe/Berlin',
    onTrouble,
  });
  const chunks = createBackupChunks({ disk, memory, ring, onTrouble });
  const readers = createBackupReaders(disk, ring, onTrouble);
  const laptop: BackupLaptop = {
    place,
    readers,
    ring,
    folder,
    userData,
    store,
    chosen: undefined,
    now: BACKUP_START,
    troubles,
    port: (networkId) => ({
      read: () => place.read(networkId),
      begin: (reason, hashes) => place.begin(networkId, reason, hashes),
      write: (id, bytes) => place.append(id, bytes),
      complete: place.complete,
      cancel: place.cancel,
      confirm: (name, found) => place.confirm(networkId, name, found),
      beginChunks: (hashes) => chunks.begin(networkId, hashes),
      checkChunk: chunks.check,
      writeChunk: chunks.write,
      noteFiles(id, name, missing, isUnfinished) {
        chunks.note(id, name, missing, isUnfinished);
        return Promise.resolve();
      },
      endChunks(id) {
        chunks.end(id);
        return Promise.resolve();
      },
      acceptShrunk(madeAt) {
        place.acceptShrunk(networkId, madeAt);
        return Promise.resolve();
      },
      readWitness: () => Promise.resolve(place.readWitness(networkId)),
      noteWitness(witness) {
        place.noteWitness(networkId, witness);
        return Promise.resolve();
      },
      open: async (source) =>
        readers.open(source.kind === 'listed' ? await place.pathOf(source.networkId, source.name) : laptop.chosen),
      check: readers.check,
      async take(id, at, size) {
        const piece = await readers.read(id, at, size);
        if (piece.kind === 'problem') throw new BackupError(piece.problem);
        return piece.bytes;
      },
      async takeChunk(id, hash) {
        const chunk = await readers.takeChunk(id, hash);
        if (chunk.kind === 'problem') throw new BackupError(chunk.problem);
        if (chunk.kind === 'none') return undefined;
        return chunk.kind === 'bytes' ? chunk.bytes : 'damaged';
      },
      openKey: async (id) => toStoreKey(readers.keyOf(id)),
      close: readers.close,
    }),
    keys: (networkId) => ({
      current: async () => toStoreKey(await ring.openNetworkKey(networkId, null)),
      find: async (id) => toStoreKey(await ring.openNetworkKey(networkId, id)),
    }),
  };
  return laptop;
}

async function toStoreKey(key: NetworkKey | null): Promise<StoreKey | null> {
  return key && { id: key.id, codec: createSealedCodec(await importKey(key.bytes)) };
}

export interface FailingDisk extends BackupDisk {
  /** Steps that were taken since. */
  readonly steps: () => readonly string[];
}

/**
 * A disk on which the step of this number fails, counted from 1, and, as after a power cut, each one after it.
 * @param lasts whether the steps after it fail as well
 */
export function failingDisk(failAt: number, code: string, lasts = true): FailingDisk {
  const steps: string[] = [];
  async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
    steps.push(name);
    if (steps.length === failAt || (lasts && steps.length > failAt)) throw Object.assign(new Error(name), { code });
    return work();
  }
  function openFile(file: fs.FileHandle): OpenFile {
    return {
      write: (bytes, offset, length) => step('write', () => file.write(bytes, offset, length)),
      read: (bytes, offset, length, position) => step('read', () => file.read(bytes, offset, length, position)),
      stat: () => file.stat(),
      sync: () => step('sync', () => file.sync()),
      // A process that has ended has closed its files.
      close: () => file.close(),
    };
  }
  return {
    steps: () => steps,
    open: (file, flags, mode) => step('open', async () => openFile(await fs.open(file, flags, mode))),
    rename: (from, to) => step('rename', () => fs.rename(from, to)),
    rm: (file) => step('rm', () => nodeDisk.rm(file)),
    mkdir: (folder) => step('mkdir', () => nodeDisk.mkdir(folder)),
    free: (folder) => nodeDisk.free(folder),
    readdir: (folder) => step('readdir', () => fs.readdir(folder)),
    lstat: (file) => step('lstat', () => nodeDisk.lstat(file)),
  };
}
