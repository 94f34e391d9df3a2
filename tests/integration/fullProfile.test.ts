import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createBackupMemory } from '../../electron/main/backup/createBackupMemory';
import { writeChosen } from '../../electron/main/export/writeChosen';
import { writeNew, writeWhole } from '../../electron/main/export/writeWhole';
import { createConnections } from '../../electron/main/keys/createConnections';
import { createRingFile, type Ring } from '../../electron/main/keys/ringFile';
import { createLog } from '../../electron/main/log/createLog';
import { createSettings } from '../../electron/main/settings/createSettings';
import { defaultSettings } from '../../electron/main/settings/defaultSettings';
import type { JsonStore } from '../../electron/main/settings/jsonStore';
import { openJsonStore } from '../../electron/main/settings/openJsonStore';
import { writeFully } from '../../electron/main/settings/writeFully';
import { createUsedLinks } from '../../electron/main/setup-links/createUsedLinks';
import { createStorageMove } from '../../electron/main/storage/createStorageMove';
import { failureKindOf, type FailureKind } from '../../shared/failure';
import { createFaultyFs } from '../support/faultyFs';
import { boxIn, memoryKeychain } from '../support/protection/keyRings';

const root = fs.mkdtempSync(path.join(tmpdir(), 'verbund-full-'));
const faults = createFaultyFs(root);
let folder = root;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'profile-'));
});
afterAll(() => {
  faults.restore();
  fs.rmSync(root, { recursive: true });
});

const quiet = (): void => undefined;
const file = (name: string): JsonStore => openJsonStore(folder, name, quiet);
const inFolder = (name: string): string => path.join(folder, name);

/** One writing of the main process, from a disk that holds something already. */
interface Writing {
  readonly prepare: () => void;
  /** The parts are made anew, as a start does, and the writing is done. */
  readonly act: () => unknown;
  /** What a start reads from the disk. */
  readonly read: () => unknown;
  /** Nobody waits for it: it fails without a word to a person. */
  readonly isQuiet?: boolean;
}

const ring = (wrongAttempts: number): Ring => ({
  kind: 'encrypted',
  keychain: null,
  passphrase: { salt: 'c2FsdA==', cost: { cost: 2 ** 17, blockSize: 8, parallelization: 1 }, sealed: 'eA==' },
  recoveryKey: null,
  networks: [],
  wrongAttempts,
});
const connection = { url: 'https://couch.example', database: 'cdo', user: 'ute', password: 'geheim' };
const settings = () => createSettings(file('settings'), defaultSettings('de'), boxIn('plain'), quiet);
const connections = () => createConnections(file('connections'), memoryKeychain(), boxIn('plain'), quiet);
const links = () => createUsedLinks(file('links'), boxIn('plain'), quiet);
const backups = () => createBackupMemory(file('backups'), boxIn('plain'), quiet);
const ringFile = () => {
  const opened = createRingFile(folder, quiet);
  opened.read();
  return opened;
};
const move = () =>
  createStorageMove({ folder, storageFolder: inFolder('IndexedDB'), clearStorage: () => Promise.resolve() });

const WRITINGS: Readonly<Record<string, Writing>> = {
  'a setting': {
    prepare: () => settings().update({ userName: 'Ute', theme: 'dark' }),
    act: () => settings().update({ userName: 'Jördis', theme: 'light' }),
    read: () => settings().read(),
  },
  'settings as on a new laptop': {
    prepare: () => settings().update({ userName: 'Ute', theme: 'dark' }),
    act: () => settings().reset(),
    read: () => settings().read(),
  },
  'a server': {
    prepare: () => connections().save('n1', connection),
    act: () => connections().save('n1', { ...connection, user: 'ole' }),
    read: () => connections().read('n1'),
  },
  'a server that is left': {
    prepare: () => connections().save('n1', connection),
    act: () => connections().remove('n1'),
    read: () => connections().read('n1'),
  },
  'a used set-up link': {
    prepare: () => links().add('one'),
    act: () => links().add('two'),
    read: () => [links().has('one'), links().has('two')],
  },
  'the place of backups': {
    prepare: () => backups().write({ folder: '/a', networks: {} }),
    act: () => backups().write({ folder: '/b', networks: {} }),
    read: () => backups().read(),
  },
  'the place of the window': {
    prepare: () => file('window').write({ place: 1 }),
    act: () => file('window').write({ place: 2 }),
    read: () => file('window').read('place'),
  },
  'the keys': {
    prepare: () => ringFile().write(ring(1)),
    act: () => ringFile().write(ring(2)),
    read: () => createRingFile(folder, quiet).read(),
  },
  'that a move is due': { prepare: quiet, act: () => move().begin(), read: () => move().state() },
  'the file of a move': {
    prepare: () => move().begin(),
    act: async () => {
      move().append(Buffer.from('all of it'), 0);
      await move().complete();
    },
    read: () => move().state(),
  },
  'an exported file over an older one': {
    prepare: () => fs.writeFileSync(inFolder('Protokoll.pdf'), 'alt'),
    act: () => writeWhole(inFolder('Protokoll.pdf'), Buffer.from('neu')),
    read: () => fs.readFileSync(inFolder('Protokoll.pdf'), 'utf8'),
  },
  'an exported file beside an older one': {
    prepare: () => fs.writeFileSync(inFolder('Protokoll.pdf'), 'alt'),
    act: () => writeNew(folder, 'Protokoll.pdf', Buffer.from('neu')),
    read: () => [fs.readFileSync(inFolder('Protokoll.pdf'), 'utf8'), fs.existsSync(inFolder('Protokoll (2).pdf'))],
  },
  'an exported file whose name lacks its end': {
    prepare: () => fs.writeFileSync(inFolder('Protokoll.pdf'), 'alt'),
    act: () => writeChosen(inFolder('Protokoll'), 'pdf', Buffer.from('neu')),
    read: () => [fs.readFileSync(inFolder('Protokoll.pdf'), 'utf8'), fs.existsSync(inFolder('Protokoll (2).pdf'))],
  },
  'the log': {
    prepare: quiet,
    act: () => createLog(folder, () => new Date(0)).info('told'),
    read: () => 'nothing that counts',
    isQuiet: true,
  },
};

const OF_PROFILE: Readonly<Record<string, FailureKind>> = {
  ENOSPC: 'diskFull',
  EROFS: 'profileReadOnly',
  EACCES: 'profileReadOnly',
};
const OF_PLACE: Readonly<Record<string, FailureKind>> = {
  ENOSPC: 'targetFull',
  EROFS: 'readOnlyPlace',
  EACCES: 'fileInUse',
};

function kindOf(name: string, code: string): FailureKind | undefined {
  return (name.startsWith('an exported') ? OF_PLACE : OF_PROFILE)[code];
}

function prepared({ prepare }: Writing): void {
  folder = fs.mkdtempSync(path.join(root, 'profile-'));
  prepare();
}

async function failureOf(failAt: number, code: string, { act }: Writing): Promise<FailureKind | 'done'> {
  try {
    await faults.run(failAt, code, act);
    return 'done';
  } catch (thrown) {
    return failureKindOf(thrown);
  }
}

const unfinished = (): readonly string[] => fs.readdirSync(folder).filter((name) => /\.part$|\.tmp-/u.test(name));

describe.each(Object.entries(WRITINGS))('%s', (name, writing) => {
  test.each(['ENOSPC', 'EROFS', 'EACCES'])(
    '%s at any step: what was there is whole, nothing is left over, and it is said',
    async (code) => {
      prepared(writing);
      const before = JSON.stringify(writing.read());
      expect(await failureOf(0, code, writing)).toBe('done');
      const steps = faults.steps();
      const after = JSON.stringify(writing.read());
      expect(steps).toBeGreaterThan(0);
      if (!writing.isQuiet) expect(after).not.toBe(before);

      for (let failAt = 1; failAt <= steps; failAt += 1) {
        prepared(writing);
        // Ids that are drawn anew are no difference.
        const old = JSON.stringify(writing.read());
        const failure = await failureOf(failAt, code, writing);
        const where = `${code} at step ${failAt} of ${steps}`;
        if (failure !== 'done') expect(failure, where).toBe(kindOf(name, code));
        const now = JSON.stringify(writing.read());
        if (failure !== 'done') expect(now, where).toBe(old);
        else if (!writing.isQuiet) expect(now, where).not.toBe(old);
        expect(unfinished(), where).toEqual([]);
      }
    },
  );
});

describe('a start', () => {
  test.each(['{"language": "de", "theme"', '', 'null', '"text"'])(
    'sets a damaged file aside, as it was, and goes on: %j',
    (damaged) => {
      fs.writeFileSync(inFolder('connections.json'), damaged);
      fs.writeFileSync(inFolder('connections.json.part'), 'cut off');
      expect(connections().read('n1')).toBeUndefined();
      expect(fs.readFileSync(inFolder('connections.json.broken'), 'utf8')).toBe(damaged);
      expect(unfinished()).toEqual([]);
      connections().save('n1', connection);
      expect(connections().read('n1')?.user).toBe('ute');
    },
  );

  test('goes on with settings that are damaged and cannot even be set aside', async () => {
    fs.writeFileSync(inFolder('settings.json'), '{"language": "de", "theme"');
    const troubles: string[] = [];
    const opened = await faults.run(1, 'EROFS', () => {
      const store = openJsonStore(folder, 'settings', (where) => troubles.push(where));
      return createSettings(store, defaultSettings('de'), boxIn('plain'), quiet, (where) =>
        troubles.push(where),
      ).read();
    });
    expect(opened).toMatchObject({ language: 'de', networks: [] });
    expect(troubles).toEqual(['read settings', 'write settings']);
    expect(fs.readFileSync(inFolder('settings.json'), 'utf8')).toBe('{"language": "de", "theme"');
  });

  test('goes on where what lies in the clear cannot be sealed for want of room, and keeps it', async () => {
    connections().save('n1', connection);
    links().add('one');
    backups().write({ folder: '/a', networks: {} });
    const troubles: string[] = [];
    const told = (where: string): void => void troubles.push(where);
    await faults.run(1, 'ENOSPC', () => {
      const sealed = boxIn('sealed');
      expect(createConnections(file('connections'), memoryKeychain(), sealed, told).read('n1')?.user).toBe('ute');
      expect(createUsedLinks(file('links'), sealed, told).has('one')).toBe(true);
      const known = createBackupMemory(file('backups'), sealed, told);
      known.takeBox();
      expect(known.read().folder).toBe('/a');
    });
    expect(troubles).toEqual(['write connections', 'write used set-up links', 'seal what is known of backups']);
    expect(connections().read('n1')?.user).toBe('ute');
  });
});

describe('a disk that takes a part and says so without a failure', () => {
  test('is written to until all of it is there, or it is said', () => {
    const taken: number[] = [];
    const written = Buffer.alloc(10);
    writeFully(Buffer.from('0123456789'), (rest, at) => {
      written.set(rest.subarray(0, 3), at);
      taken.push(Math.min(3, rest.byteLength));
      return Math.min(3, rest.byteLength);
    });
    expect([written.toString(), taken]).toEqual(['0123456789', [3, 3, 3, 1]]);
    expect(() => writeFully(Buffer.from('x'), () => 0)).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
  });

  test('never cuts the end off the file of a move, for which the storage is cleared', async () => {
    const real = fs.writeSync;
    const bytes = Buffer.from('a store, sealed, and its end');
    await faults.replacing(
      'writeSync',
      (handle: number, rest: Uint8Array, from: number, length: number, at: number) =>
        real(handle, rest, from, Math.min(length, 5), at),
      async () => {
        move().append(bytes, 0);
        await move().complete();
      },
    );
    expect(Buffer.from(move().read(0, 100)).toString()).toBe(bytes.toString());
  });
});

test('on Windows a file that a scanner holds for a moment is replaced once it is free', async () => {
  const store = file('settings');
  store.write({ theme: 'dark' });
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
  const real = fs.renameSync;
  let held = 3;
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  try {
    await faults.replacing(
      'renameSync',
      (from: string, to: string) => {
        held -= 1;
        if (held > 0) throw Object.assign(new Error('held'), { code: 'EBUSY' });
        real(from, to);
      },
      () => store.write({ theme: 'light' }),
    );
  } finally {
    Object.defineProperty(process, 'platform', platform);
  }
  expect(file('settings').read('theme')).toBe('light');
});
