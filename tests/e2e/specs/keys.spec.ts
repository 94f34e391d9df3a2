import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findWords } from '../../support/protection/findWords';
import { expect, test } from '../fixtures';

const PASSPHRASE = 'Zwölf Boxkämpfer jagen Viktor';
const userName = 'Trudelinde Quastenflosser';
const networks = [{ id: 'n1', title: 'Arbeitskreis Wolkenkuckucksheim' }];
const lastPath = '/mitglieder/zaunkoenig';
const connection = {
  url: 'https://couch.wolkenkuckucksheim.de',
  database: 'arbeitskreis-wolken',
  user: 'eichkatz-42',
};
const words = [userName, 'Wolkenkuckucksheim', 'wolkenkuckucksheim', lastPath, 'eichkatz-42', PASSPHRASE];

async function openKey(page: Page, networkId: string): Promise<{ readonly id: string; readonly bytes: string }> {
  return page.evaluate(async (network) => {
    const answer = await window.verbund.openNetworkKey(network, null);
    if (!answer.ok || !answer.value) throw new Error('no key');
    // Long after main process and preload script have overwritten theirs.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    return { id: answer.value.id, bytes: [...answer.value.bytes].join(' ') };
  }, networkId);
}

test('what an earlier version kept in the clear is sealed by a passphrase, and opens with it alone', async ({
  launch,
}) => {
  const app = await launch({ settings: { userName, networks, lastPath, activeNetworkId: null } });
  await app.close();
  const left = (name: string, content: unknown): Promise<void> =>
    writeFile(path.join(app.userData, name), JSON.stringify(content));
  await left('connections.json', { connections: { n1: connection } });
  // Set aside when it could not be read, and cut off by a crash.
  await left('settings.json.broken', { userName });
  await left('connections.json.tmp-0123456789abcdef', { connections: { n1: connection } });
  const before = await app.relaunch();
  expect(await before.page.evaluate(() => window.verbund.readProtection())).toMatchObject({
    value: { kind: 'undecided' },
  });
  const protect = (passphrase: string) => window.verbund.protect({ kind: 'passphrase', passphrase });
  expect(await before.page.evaluate(protect, PASSPHRASE)).toMatchObject({ value: { kind: 'open', by: 'passphrase' } });
  await before.kill();
  expect(findWords(app.userData, words)).toEqual([]);
  // Otherwise every window stood still meanwhile.
  const log = path.join(app.userData, 'logs', 'main.log');
  expect(existsSync(log) ? await readFile(log, 'utf8') : '').not.toContain('compute a key apart');

  const { page, close } = await app.relaunch({ staysLocked: true });
  const readAll = () =>
    page.evaluate(async () => ({
      settings: await window.verbund.readSettings(),
      connection: await window.verbund.readConnection('n1'),
      keep: await window.verbund.readAppInfo(),
    }));
  expect(await page.evaluate(() => window.verbund.readProtection())).toMatchObject({
    value: { kind: 'locked', reason: 'passphrase', opens: ['passphrase'] },
  });
  expect(await readAll()).toMatchObject({
    settings: { value: { userName: '', networks: [], lastPath: '/', language: 'de' } },
    connection: { value: null },
    keep: { value: { canKeepSecrets: false } },
  });
  expect(await page.evaluate(() => window.verbund.openNetworkKey('n1', null))).toMatchObject({ ok: false });
  const unlock = (passphrase: string) => window.verbund.unlock({ kind: 'passphrase', passphrase });
  expect(await page.evaluate(unlock, 'falsch')).toMatchObject({ value: { kind: 'wrong' } });
  expect(await page.evaluate(unlock, PASSPHRASE)).toMatchObject({ value: { kind: 'open' } });
  const opened = {
    settings: { value: { userName, networks, lastPath } },
    connection: { value: { ...connection, hasPassword: false } },
    keep: { value: { canKeepSecrets: true } },
  };
  expect(await readAll()).toMatchObject(opened);
  await close();
  expect(findWords(app.userData, words)).toEqual([]);
});

test('a key of a network reaches the page whole, and is the same each time, after a restart as well', async ({
  launch,
}) => {
  const app = await launch();
  await app.page.evaluate((passphrase) => window.verbund.protect({ kind: 'passphrase', passphrase }), PASSPHRASE);
  const key = await openKey(app.page, 'n1');
  expect(key.bytes.split(' ')).toHaveLength(32);
  expect(key.bytes).not.toMatch(/^0( 0){31}$/u);
  expect(await openKey(app.page, 'n1')).toEqual(key);
  const rotated = await app.page.evaluate(async () => {
    const answer = await window.verbund.beginRotation('n1');
    return answer.ok && answer.value.bytes.some((byte) => byte !== 0) ? answer.value.id : '';
  });
  expect(rotated).not.toBe('');
  await app.kill();
  const again = await app.relaunch({ staysLocked: true });
  await again.page.evaluate((passphrase) => window.verbund.unlock({ kind: 'passphrase', passphrase }), PASSPHRASE);
  // What was begun is gone on with.
  expect((await openKey(again.page, 'n1')).id).toBe(rotated);
  const ring = await readFile(path.join(app.userData, 'keys.json'), 'utf8');
  expect(ring).toBe(await readFile(path.join(app.userData, 'keys.copy.json'), 'utf8'));
});
