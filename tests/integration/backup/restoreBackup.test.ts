import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeyRing } from '../../../electron/main/keys/KeyRing';
import { nameOfStore, openStore, placeNetwork, readBackup, type BackupContent } from '../../../renderer/data';
import { createBackups } from '../../../renderer/data/backup/createBackups';
import { createNoStoreWatch } from '../../../renderer/data/backup/createStoreWatch';
import { encodeFrame } from '../../../shared/frames';
import type { AnyRecord } from '../../../shared/schema';
import type { BackupOpening } from '../../../shared/ipc/backup';
import { BACKUP_START, forgetFolders, makeFolder, startBackupLaptop, type BackupLaptop } from '../../support/backups';
import { failPut } from '../../support/failingDisk';
import { dumpDatabases } from '../../support/indexedDbDump';
import { memoryFile, memoryKeychain, startRing, type RingOfTest } from '../../support/protection/keyRings';
import { createMemoryChunks } from '../../support/memoryChunks';
import { record } from '../../support/records';

const MADE_AT = new Date(BACKUP_START).toISOString();
const PASSPHRASE = 'Zwiebel Fahrrad Ostsee Klammer';
const ids = Array.from({ length: 120 }, (_, index) => `member:${String(index).padStart(4, '0')}`);
const members: readonly AnyRecord[] = ids.map((id) => ({
  ...record('members', id, { familyName: `Name ${id}`, notes: 'z'.repeat(300) }),
}));

let networks = 0;
let networkId: string;
let file: string;
let recoveryKey: string;

/** A laptop with a network makes one backup and is never seen again. */
async function makeBackup(ring: KeyRing): Promise<string> {
  const laptop = startBackupLaptop(ring);
  await laptop.place.choose(laptop.folder);
  const store = await openStore(nameOfStore(networkId), laptop.keys(networkId));
  const byId = new Map(members.map((one) => [one.id, one]));
  await store.tables.members.write(ids, (id) => byId.get(id));
  await store.writeLocal('numbers n1', ['2026-01']);
  await store.writeLocal('sync-cursor', { seq: '17' });
  const backups = createBackups({
    networkId,
    store,
    chunks: createMemoryChunks(),
    port: laptop.port(networkId),
    watch: createNoStoreWatch(),
    time: { now: () => BACKUP_START, after: () => () => undefined },
    dayOf: () => '2026-11-29',
    onDefect: (defect) => {
      throw defect;
    },
  });
  const result = await backups.run('byHand');
  await backups.close();
  await store.close();
  if (result.kind !== 'made') throw new Error(result.kind);
  return path.join(laptop.folder, result.name);
}

beforeEach(async () => {
  networks += 1;
  networkId = `lost${networks}`;
  const { ring } = startRing(memoryFile());
  await ring.protect({ kind: 'passphrase', passphrase: PASSPHRASE });
  const made = await ring.makeRecoveryKey();
  await ring.keepRecoveryKey(made.id);
  recoveryKey = made.groups.join(' ');
  file = await makeBackup(ring);
});

afterEach(() => {
  vi.restoreAllMocks();
  forgetFolders();
});

async function freshLaptop(): Promise<BackupLaptop & Pick<RingOfTest, 'pass'>> {
  const { ring, pass } = startRing(memoryFile(), memoryKeychain());
  await ring.protect({ kind: 'keychain' });
  return { ...startBackupLaptop(ring), pass };
}

function idOf(opening: BackupOpening): { readonly id: string; readonly networkId: string } {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening));
  return opening;
}

async function read(laptop: BackupLaptop, opening: BackupOpening): Promise<BackupContent> {
  const found = await readBackup(laptop.port(networkId), idOf(opening));
  if (found.kind === 'problem') throw new Error(found.problem);
  return found.content;
}

describe('a backup on a laptop that has never seen it', () => {
  test.each([
    ['recovery key', () => ({ kind: 'recoveryKey', text: recoveryKey }) as const],
    ['passphrase', () => ({ kind: 'passphrase', passphrase: PASSPHRASE }) as const],
  ])('opens with the %s of the one that wrote it, and becomes a network with a key of its own', async (_, attempt) => {
    const laptop = await freshLaptop();
    const opening = await laptop.readers.open(file);
    expect(opening).toMatchObject({ asks: ['passphrase', 'recoveryKey'], isEncrypted: true, reason: 'byHand' });
    const { id } = idOf(opening);
    await expect(laptop.readers.check(id)).rejects.toThrow('closed');
    expect(await laptop.readers.unlock(id, attempt())).toEqual({ kind: 'open' });
    const content = await read(laptop, opening);
    const sums = await placeNetwork('fresh', content, laptop.keys('fresh'), MADE_AT);
    expect(sums.get('members')?.count).toBe(120);
    const store = await openStore(nameOfStore('fresh'), laptop.keys('fresh'));
    expect(store.tables.members.snapshot().all).toEqual(members);
    expect(await store.readLocal('numbers n1')).toEqual(['2026-01']);
    // What sync noted belongs to the connection of that laptop.
    expect(await store.readLocal('sync-cursor')).toBeUndefined();
    // What is unsent of it is looked at before it is sent.
    expect(await store.readLocal('sync-restored')).toBe(MADE_AT);
    await store.close();
    indexedDB.deleteDatabase(nameOfStore('fresh'));
  });

  test('stays closed to a wrong key, which costs time and changes nothing', async () => {
    const laptop = await freshLaptop();
    const { id } = idOf(await laptop.readers.open(file));
    const before = await dumpDatabases('');
    const wrong = { kind: 'passphrase', passphrase: 'Falsch' } as const;
    for (let count = 0; count < 3; count += 1)
      expect(await laptop.readers.unlock(id, wrong)).toMatchObject({ kind: 'wrong' });
    expect(await laptop.readers.unlock(id, { kind: 'passphrase', passphrase: PASSPHRASE })).toEqual({
      kind: 'wait',
      waitMs: 1000,
    });
    expect(await laptop.readers.unlock(id, { kind: 'recoveryKey', text: 'ABCDE' })).toMatchObject({ kind: 'mistyped' });
    laptop.pass(1000);
    expect(await laptop.readers.unlock(id, { kind: 'passphrase', passphrase: PASSPHRASE })).toEqual({ kind: 'open' });
    expect(await dumpDatabases('')).toEqual(before);
    expect(await laptop.ring.readProtection()).toMatchObject({ kind: 'open', by: 'keychain' });
  });

  test('of a laptop with nothing but a keychain says that only that computer opens it', async () => {
    const { ring } = startRing(memoryFile(), memoryKeychain());
    await ring.protect({ kind: 'keychain' });
    networkId = `${networkId}k`;
    const written = await makeBackup(ring);
    const other = startRing(memoryFile(), memoryKeychain('other'));
    await other.ring.protect({ kind: 'keychain' });
    expect(await startBackupLaptop(other.ring).readers.open(written)).toEqual({ kind: 'elsewhereOnly' });
    // The same account, after the ring was lost: its keychain still opens it, without a question.
    const same = startRing(memoryFile(), memoryKeychain());
    expect(await startBackupLaptop(same.ring).readers.open(written)).toMatchObject({ kind: 'opened', asks: [] });
  });

  test('of a profile without encryption is read, and judged like a stranger', async () => {
    const { ring } = startRing(memoryFile());
    await ring.protect({ kind: 'plain' });
    networkId = `${networkId}p`;
    const written = await makeBackup(ring);
    const laptop = await freshLaptop();
    const opening = await laptop.readers.open(written);
    expect(opening).toMatchObject({ asks: [], isEncrypted: false });
    const content = await read(laptop, opening);
    expect(content.records.get('members')?.map(({ id }) => id)).toEqual(ids);
    // Whoever can write there can also write a fitting sum: what does not fit the schema stays out.
    const frames = framesIn(readFileSync(written)).slice(0, -1);
    const changed = Buffer.from(
      Buffer.concat(frames).toString('latin1').replace('"Name member:0001"', '100000000000000000'),
      'latin1',
    );
    const sum = createHash('sha256').update(changed).digest('hex');
    const end = encodeFrame({
      fields: { kind: 'verbund backup end', seal: { kind: 'plain', sum } },
      parts: new Map(),
    });
    writeFileSync(written, Buffer.concat([changed, end]));
    const hostile = await read(laptop, await laptop.readers.open(written));
    expect(hostile.records.get('members')?.find(({ id }) => id === 'member:0001')).toMatchObject({ familyName: '' });
  });
});

describe('a backup that is not as it was written', () => {
  async function checkOf(bytes: Uint8Array): Promise<string> {
    const changed = path.join(makeFolder('changed'), 'changed.verbund');
    writeFileSync(changed, bytes);
    const laptop = await freshLaptop();
    const opening = await laptop.readers.open(changed);
    if (opening.kind !== 'opened') return opening.kind === 'problem' ? opening.problem : opening.kind;
    const answer = await laptop.readers
      .unlock(opening.id, { kind: 'passphrase', passphrase: PASSPHRASE })
      .catch(() => undefined);
    const checked = answer?.kind === 'open' ? await laptop.readers.check(opening.id) : undefined;
    await laptop.readers.close(opening.id);
    return checked?.kind === 'whole' ? 'whole' : (checked?.problem ?? answer?.kind ?? 'damaged');
  }

  test('is told from a whole one, wherever it was cut off', async () => {
    const whole = readFileSync(file);
    expect(await checkOf(whole)).toBe('whole');
    for (let part = 0; part < 25; part += 1)
      expect(await checkOf(whole.subarray(0, Math.floor((whole.length * part) / 25)))).not.toBe('whole');
    expect(await checkOf(whole.subarray(0, -1))).not.toBe('whole');
    expect(await checkOf(Buffer.concat([whole, Buffer.from([0])]))).not.toBe('whole');
  });

  test('is told from a whole one by any flipped bit', async () => {
    const whole = readFileSync(file);
    for (let at = 3; at < whole.length; at += Math.floor(whole.length / 60)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(await checkOf(changed), `byte ${at}`).not.toBe('whole');
    }
  });

  test('is told from a whole one where its frames change places, or come from another', async () => {
    const frames = framesIn(readFileSync(file));
    const [a, b] = [frames[3], frames[4]];
    if (!a || !b) throw new Error('too few frames');
    const exchanged = frames.map((frame) => (frame === a ? b : frame === b ? a : frame));
    expect(await checkOf(Buffer.concat(exchanged))).toBe('damaged');
    expect(await checkOf(Buffer.concat(frames.filter((frame) => frame !== a)))).toBe('damaged');
    expect(await checkOf(Buffer.concat([...frames.slice(0, -1), ...frames]))).toBe('damaged');
  });

  test('of another kind is refused', async () => {
    expect(await checkOf(Buffer.from('PK\u0003\u0004 this is some other file, long enough'))).toBe('notOurs');
    const [header = Buffer.alloc(0)] = framesIn(readFileSync(file));
    const newer = Buffer.from(header.toString('latin1').replace('"format":1', '"format":2'), 'latin1');
    expect(await checkOf(newer)).toBe('newer');
    // A header that claims gigabytes costs nothing.
    const bomb = Buffer.from(JSON.stringify({ fields: {}, parts: [['a', 2 ** 40]] }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bomb.length);
    expect(await checkOf(Buffer.concat([length, bomb]))).toBe('notOurs');
  });
});

describe('placing a network', () => {
  test('that fails leaves nothing behind, wherever it does', async () => {
    const laptop = await freshLaptop();
    const opening = await laptop.readers.open(file);
    await laptop.readers.unlock(idOf(opening).id, { kind: 'passphrase', passphrase: PASSPHRASE });
    const content = await read(laptop, opening);
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      failPut(nth);
      const placed = await placeNetwork('cut', content, laptop.keys('cut'), MADE_AT).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      const left = (await indexedDB.databases()).map(({ name }) => name);
      if (placed) break;
      failures += 1;
      expect(left).not.toContain(nameOfStore('cut'));
    }
    expect(failures).toBeGreaterThan(3);
    const store = await openStore(nameOfStore('cut'), laptop.keys('cut'));
    expect(store.tables.members.snapshot().all).toEqual(members);
    await store.close();
  });
});

/** Header, entries and end, each as it lies in the file. */
function framesIn(bytes: Buffer): readonly Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at);
    // A parsing edge: the test's own file.
    const header = JSON.parse(bytes.subarray(at + 4, at + 4 + length).toString('utf8')) as {
      readonly parts: readonly (readonly [string, number])[];
    };
    const end = at + 4 + length + header.parts.reduce((size, [, part]) => size + part, 0);
    frames.push(bytes.subarray(at, end));
    at = end;
  }
  return frames;
}
