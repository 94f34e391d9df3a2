import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnections, type Connections } from '../../electron/main/keys/createConnections';
import type { KeyRing } from '../../electron/main/keys/KeyRing';
import { createRingFile } from '../../electron/main/keys/ringFile';
import { createSettings, type SettingsStore } from '../../electron/main/settings/createSettings';
import { defaultSettings } from '../../electron/main/settings/defaultSettings';
import { SEALED } from '../../electron/main/settings/jsonStore';
import { findWords } from '../support/protection/findWords';
import { jsonFile, type JsonFile } from '../support/protection/jsonFile';
import { memoryKeychain, startRing, type MemoryKeychain } from '../support/protection/keyRings';

const PASSPHRASE = 'Zwölf Boxkämpfer';
const byPassphrase = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const connection = {
  url: 'https://couch.wolkenkuckucksheim.de',
  database: 'arbeitskreis',
  user: 'eichkatz-42',
  password: 'Sesam-öffne-dich',
};
const words = ['Trudelinde Quastenflosser', 'Arbeitskreis Wolkenkuckucksheim', '/mitglieder/zaunkoenig'];
const [userName = '', title = '', lastPath = ''] = words;
const networks = [{ id: 'n1', title }];
const secrets = [...words, ...Object.values(connection), PASSPHRASE];

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'verbund-sealed-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

interface Run {
  readonly ring: KeyRing;
  readonly settings: SettingsStore;
  readonly connections: Connections;
  readonly files: { readonly settings: JsonFile; readonly connections: JsonFile };
}

/** One run of the application on the folder of the test, put together as in startApp. */
function start(keychain: MemoryKeychain = memoryKeychain('none'), isDemo = false): Run {
  const files = {
    settings: jsonFile(path.join(folder, 'settings.json')),
    connections: jsonFile(path.join(folder, 'connections.json')),
  };
  const { ring } = startRing(
    createRingFile(folder, () => undefined),
    keychain,
    {
      isDemo,
      wasSealed: () => files.settings.read(SEALED) !== undefined,
      onChange() {
        connections.takeBox();
        settings.takeBox();
      },
    },
  );
  const connections = createConnections(files.connections, keychain, ring.box, () => undefined);
  const settings = createSettings(files.settings, defaultSettings('de'), ring.box, () => undefined);
  return { ring, settings, connections, files };
}

function fill({ settings, connections }: Run): void {
  settings.update({ userName, networks, lastPath, theme: 'dark', activeNetworkId: 'n1' });
  connections.save('n1', connection);
}

/** As version 0.1 left it. */
function leaveClear(keychain: MemoryKeychain): void {
  const { url, database, user, password } = connection;
  jsonFile(path.join(folder, 'settings.json')).write({ ...defaultSettings('de'), userName, networks, lastPath });
  jsonFile(path.join(folder, 'connections.json')).write({
    connections: { n1: { url, database, user, sealedPassword: keychain.seal(password) } },
  });
}

const leaks = (): readonly string[] => findWords(folder, secrets);

describe('the search for words', () => {
  test('finds each of them in every form', () => {
    const forms = (['utf8', 'utf16le'] as const).flatMap((encoding) =>
      ['', 'a', 'ab'].flatMap((before) => {
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from(userName, encoding), Buffer.from('xyz')]);
        return [bytes, Buffer.from(bytes.toString('base64'))];
      }),
    );
    for (const form of forms) {
      fs.writeFileSync(path.join(folder, 'file'), form);
      expect(leaks()).toEqual([`file: ${userName}`]);
    }
  });
});

describe('a profile that nobody decided about', () => {
  test('keeps what is private in memory, and the rest as ever', () => {
    const run = start();
    fill(run);
    expect(run.settings.read()).toMatchObject({ userName, networks, lastPath, theme: 'dark' });
    expect(run.connections.read('n1')).toEqual(connection);
    expect(leaks()).toEqual([]);
    const next = start();
    expect(next.settings.read()).toMatchObject({ userName: '', networks: [], lastPath: '/', theme: 'dark' });
    expect(next.connections.read('n1')).toBeUndefined();
  });

  test('of an earlier version is read as it was left', () => {
    const keychain = memoryKeychain();
    leaveClear(keychain);
    const { settings, connections } = start(keychain);
    expect(settings.read()).toMatchObject({ userName, networks, lastPath });
    expect(connections.read('n1')).toEqual(connection);
  });

  test('of an earlier version forgets a server that is removed, for ever', () => {
    leaveClear(memoryKeychain());
    start().connections.remove('n1');
    expect(start().connections.read('n1')).toBeUndefined();
  });
});

describe('encryption', () => {
  test('takes what was in memory, and leaves no word of it in the folder', async () => {
    const run = start();
    fill(run);
    await run.ring.protect(byPassphrase);
    run.settings.update({ lastPath: '/treffen' });
    run.settings.update({ lastPath });
    expect(leaks()).toEqual([]);
    expect(run.files.settings.content()).toMatchObject({ theme: 'dark', language: 'de', activeNetworkId: 'n1' });
    const next = start();
    await next.ring.unlock(byPassphrase);
    expect(next.settings.read()).toMatchObject({ userName, networks, lastPath });
    expect(next.connections.read('n1')).toEqual(connection);
    expect(next.connections.hosts()).toEqual([connection.url]);
  });

  test.each(['keychain', 'passphrase'] as const)(
    'by %s takes what an earlier version left in the clear',
    async (kind) => {
      const keychain = memoryKeychain();
      leaveClear(keychain);
      expect(leaks()).not.toEqual([]);
      const { ring } = start(keychain);
      await ring.protect(kind === 'keychain' ? { kind } : byPassphrase);
      // The keychain of the tests keeps the password in the clear: of a password that it sealed nothing may be left either.
      expect(leaks()).toEqual([]);
      const next = start(keychain);
      if (kind === 'passphrase') await next.ring.unlock(byPassphrase);
      expect(next.settings.read()).toMatchObject({ userName, networks, lastPath });
      expect(next.connections.read('n1')).toEqual(connection);
    },
  );

  test('that was chosen after plain text does the same', async () => {
    const run = start();
    fill(run);
    await run.ring.protect({ kind: 'plain' });
    expect(leaks()).not.toEqual([]);
    const later = start();
    expect(later.settings.read()).toMatchObject({ userName, networks, lastPath });
    await later.ring.protect(byPassphrase);
    expect(leaks()).toEqual([]);
    expect(later.settings.read()).toMatchObject({ userName, networks, lastPath });
  });

  test('that was cut off after the ring was written is completed at the next start', async () => {
    leaveClear(memoryKeychain());
    const cut = start(memoryKeychain());
    cut.files.settings.failing = true;
    cut.files.connections.failing = true;
    await expect(cut.ring.protect(byPassphrase)).rejects.toThrow('disk full');
    const next = start(memoryKeychain());
    expect(next.settings.read()).toMatchObject({ userName: '', networks: [] });
    await next.ring.unlock(byPassphrase);
    expect(next.settings.read()).toMatchObject({ userName, networks, lastPath });
    expect(next.connections.read('n1')).toEqual(connection);
    expect(leaks()).toEqual([]);
  });

  test('keeps the networks that an older version made in between', async () => {
    const run = start();
    fill(run);
    await run.ring.protect(byPassphrase);
    jsonFile(path.join(folder, 'settings.json')).write({ networks: [{ id: 'n2', title: 'Neu' }], userName: '' });
    const next = start();
    await next.ring.unlock(byPassphrase);
    expect(next.settings.read()).toMatchObject({ userName, networks: [...networks, { id: 'n2', title: 'Neu' }] });
    expect(next.files.settings.content()).not.toHaveProperty('networks');
  });

  test('of settings or a server that no longer opens throws nothing away', async () => {
    const run = start();
    fill(run);
    run.connections.save('n2', { ...connection, database: 'zweite' });
    await run.ring.protect(byPassphrase);
    const sealed = run.files.settings.content()[SEALED];
    const { n1, n2 } = run.files.connections.content()['connections'] as Record<string, unknown>;
    run.files.settings.write({ [SEALED]: `A${String(sealed)}` });
    run.files.connections.write({ connections: { n1: n2, n2: n1 } });
    const next = start();
    await next.ring.unlock(byPassphrase);
    expect(next.settings.read()).toMatchObject({ userName: '', networks: [] });
    next.settings.update({ userName: 'neu' });
    expect(next.files.settings.content()).toMatchObject({ unreadable: `A${String(sealed)}` });
    // Each is bound to its network: a server under another network's name is none.
    expect(next.connections.read('n1')).toBeUndefined();
    next.connections.save('n3', connection);
    expect(next.files.connections.content()).toMatchObject({ connections: { n1: n2, n2: n1 } });
  });
});

describe('a locked profile', () => {
  test('reads as a new one, and refuses what it could not keep', async () => {
    const run = start();
    fill(run);
    await run.ring.protect(byPassphrase);
    await run.ring.lock('person');
    const before = run.files.settings.content();
    for (const { settings, connections } of [run, start()]) {
      expect(settings.read()).toMatchObject({ userName: '', networks: [], lastPath: '/', theme: 'dark' });
      expect(connections.read('n1')).toBeUndefined();
      expect(connections.hosts()).toEqual([]);
      expect(() => settings.update({ userName: 'x', language: 'en' })).toThrow('closed');
      expect(() => connections.save('n1', connection)).toThrow('closed');
      expect(() => connections.remove('n1')).toThrow('closed');
    }
    expect(run.files.settings.content()).toEqual(before);
    run.settings.update({ language: 'en' });
    await run.ring.unlock(byPassphrase);
    expect(run.settings.read()).toMatchObject({ userName, networks, lastPath, language: 'en' });
    expect(run.connections.read('n1')).toEqual(connection);
  });

  test('opens although the disk is full', async () => {
    const run = start();
    fill(run);
    await run.ring.protect(byPassphrase);
    const next = start();
    next.files.settings.failing = true;
    next.files.connections.failing = true;
    expect(await next.ring.unlock(byPassphrase)).toEqual({ kind: 'open' });
    expect(next.settings.read()).toMatchObject({ userName });
  });
});

test('without encryption, by choice, everything is as it was, and the password is kept by the keychain alone', async () => {
  const run = start(memoryKeychain('none'));
  fill(run);
  await run.ring.protect({ kind: 'plain' });
  const next = start(memoryKeychain('none'));
  expect(next.settings.read()).toMatchObject({ userName, networks, lastPath });
  expect(next.connections.read('n1')).toEqual({ ...connection, password: undefined });
  expect(findWords(folder, [connection.password])).toEqual([]);
});

test('the demonstration neither reads nor writes what is private', async () => {
  const run = start();
  fill(run);
  await run.ring.protect({ kind: 'plain' });
  const before = [run.files.settings.content(), run.files.connections.content()];
  const demo = start(memoryKeychain('none'), true);
  expect(demo.settings.read()).toMatchObject({ userName: '', networks: [], theme: 'dark' });
  demo.settings.update({ userName: 'Vorführung', networks: [{ id: 'demo', title: 'Beispiel' }] });
  demo.connections.save('demo', connection);
  demo.connections.remove('n1');
  expect(demo.settings.read()).toMatchObject({ userName: 'Vorführung' });
  expect([run.files.settings.content(), run.files.connections.content()]).toEqual(before);
});
