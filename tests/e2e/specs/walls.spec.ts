import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { endlessGzip, endlessJson, startHostileServer } from '../../support/hostile/server';
import { answerQuestions, answerSaveDialog, expect, openSilentSockets, probe, test } from '../fixtures';
import { fillConnection, testConnection, trialRuntimeNotice } from '../pages/connectionForm';
import { createFirstRunPage } from '../pages/FirstRunPage';

/** What a server, a page that was taken over, or another user of the computer would try, tried at the running application. */

const t = createTranslate('de');
const login = { url: 'https://anderswo.example.invalid', database: 'netz', user: 'kim', password: 'k' };
const MEGABYTE = 1024 * 1024;

/** Resident memory of the main process, in bytes. */
const memoryOf = (electron: ElectronApplication): Promise<number> => electron.evaluate(() => process.memoryUsage().rss);

probe('WebRTC, which passes the policy and every filter of requests, reaches nobody', async ({ page }) => {
  const sockets = await openSilentSockets();
  const gathering = page.evaluate(
    async ({ udpPort, tcpPort }) => {
      const address = '127.0.0.1';
      const iceServers = [
        { urls: `stun:${address}:${udpPort}` },
        { urls: `turn:${address}:${udpPort}?transport=udp`, username: 'secret', credential: 'x' },
        { urls: `turn:${address}:${tcpPort}?transport=tcp`, username: 'secret', credential: 'x' },
      ];
      const connection = new RTCPeerConnection({ iceServers });
      const candidates: string[] = [];
      connection.createDataChannel('x');
      const gathered = new Promise((resolve) => {
        connection.onicecandidate = ({ candidate }) => {
          if (candidate) candidates.push(candidate.candidate);
          else resolve(undefined);
        };
      });
      await connection.setLocalDescription(await connection.createOffer());
      await gathered;
      connection.close();
      return candidates;
    },
    { udpPort: sockets.udpPort, tcpPort: sockets.tcpPort },
  );
  const candidates = await Promise.race([gathering, sockets.firstKnock]);
  expect({ candidates, heard: sockets.heard }).toEqual({ candidates: [], heard: [] });
  await sockets.close();
});

test('a page connects to no host that the person has not confirmed, and moves no network by itself', async ({
  app,
  page,
}) => {
  const questions = await answerQuestions(app.electron, [0, 0, 0, 0, 1]);
  const here = { ...login, url: 'http://127.0.0.1:9' };
  const answers = await page.evaluate(
    async ([first, other]) => [
      await window.verbund.updateSettings({ networks: [{ id: 'n', title: 'Netz' }], activeNetworkId: 'n' }),
      // This very machine is reached without a question.
      await window.verbund.saveConnection('n', first),
      await window.verbund.saveConnection('n', other),
      await window.verbund.testConnection(other),
      await window.verbund.createDatabase(other),
      await window.verbund.checkServer(other),
      await window.verbund.readConnection('n'),
      await window.verbund.saveConnection('n', other),
      await window.verbund.readConnection('n'),
    ],
    [here, login] as const,
  );
  expect(answers.slice(1)).toEqual([
    { ok: true, value: 'saved' },
    { ok: true, value: 'declined' },
    { ok: true, value: { type: 'declined' } },
    { ok: true, value: { type: 'declined' } },
    { ok: true, value: [{ id: 'hostDeclined' }] },
    { ok: true, value: { url: here.url, database: 'netz', user: 'kim', hasPassword: true } },
    { ok: true, value: 'saved' },
    { ok: true, value: { url: login.url, database: 'netz', user: 'kim', hasPassword: true } },
  ]);
  const host = 'anderswo.example.invalid';
  expect(await questions()).toEqual(
    Array.from({ length: 5 }, () => ({
      message: t('shell.otherHost.title', { host }),
      detail: t('shell.otherHost.detail', { host, before: '127.0.0.1:9' }),
      buttons: [t('shell.newHost.cancel'), t('shell.newHost.connect')],
      defaultId: 0,
      cancelId: 0,
    })),
  );
});

test('whoever enters a first server is asked once, and told in the form when the question was cancelled', async ({
  launch,
}) => {
  const { electron, page } = await launch({ env: { VERBUND_RUNTIME_KIND: 'fallback' } });
  const questions = await answerQuestions(electron, [0]);
  await createFirstRunPage(page).show('connect');
  await fillConnection(page, { ...login, url: 'http://127.0.0.1:9' });
  await expect(trialRuntimeNotice(page)).toBeHidden();
  await fillConnection(page, login);
  await expect(trialRuntimeNotice(page)).toBeVisible();
  await testConnection(page);
  await expect(page.getByText(t('sync.finding.declined.text'))).toBeVisible();
  expect((await questions()).map(({ message }) => message)).toEqual([
    t('shell.newHost.title', { host: 'anderswo.example.invalid' }),
  ]);
});

test('an answer without an end costs the main process neither memory nor time', async ({ app, page }) => {
  const server = await startHostileServer(endlessGzip);
  const before = await memoryOf(app.electron);
  const connection = { ...login, url: server.url };
  expect(await page.evaluate((access) => window.verbund.testConnection(access), connection)).toEqual({
    ok: true,
    value: { type: 'notCouch' },
  });
  await page.evaluate(async (access) => {
    await window.verbund.updateSettings({ networks: [{ id: 'n', title: 'Netz' }], activeNetworkId: 'n' });
    await window.verbund.saveConnection('n', access);
  }, connection);
  const readWhole = (): Promise<string> =>
    page.evaluate(async () => {
      const response = await fetch('/couch/_changes');
      return response.text().then(
        () => 'answered',
        () => 'broken off',
      );
    });
  expect(await readWhole()).toBe('broken off');
  server.answerWith(endlessJson);
  expect(await readWhole()).toBe('broken off');
  await expect.poll(() => server.open()).toBe(0);

  // What the page does not read waits at the server.
  await page.evaluate(async () => {
    Object.assign(window, { unread: await fetch('/couch/_changes') });
  });
  let sent = -1;
  await expect
    .poll(() => {
      const isStill = sent === server.sent();
      sent = server.sent();
      return isStill;
    })
    .toBe(true);
  expect((await memoryOf(app.electron)) - before).toBeLessThan(150 * MEGABYTE);
  await server.close();
});

test('nobody else who uses the computer reads the profile, also one from before', async ({ launch }, testInfo) => {
  const userData = testInfo.outputPath('from-before');
  await mkdir(path.join(userData, 'logs'), { recursive: true });
  for (const folder of [userData, path.join(userData, 'logs')]) await chmod(folder, 0o755);
  for (const file of ['connections.json', 'window.json']) await writeFile(path.join(userData, file), '{}');
  await writeFile(path.join(userData, 'logs/main.log'), '');
  await launch({ userData });
  const modes = await Promise.all(
    ['.', 'logs', 'settings.json', 'connections.json', 'window.json', 'logs/main.log'].map(async (name) =>
      ((await stat(path.join(userData, name))).mode & 0o777).toString(8),
    ),
  );
  expect(modes).toEqual(['700', '700', '600', '600', '600', '600']);
});

test('a file that is in the way stays, and what went wrong is told without saying where', async ({
  app,
  page,
}, testInfo) => {
  const save = (): Promise<unknown> =>
    page.evaluate(() =>
      window.verbund.saveFile({ suggestedName: '../CON', extension: 'txt', bytes: new TextEncoder().encode('neu') }),
    );
  const folder = testInfo.outputPath('ablage');
  await mkdir(folder);
  await writeFile(path.join(folder, 'a.txt'), 'alt');
  await answerSaveDialog(app.electron, path.join(folder, 'a'));
  expect(await save()).toEqual({ ok: true, value: 'a (2).txt' });
  expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('alt');
  await answerSaveDialog(app.electron, path.join(folder, 'nirgends', 'b.txt'));
  expect(await save()).toEqual({ ok: false, error: { type: 'failed', code: 'ENOENT' } });
});
