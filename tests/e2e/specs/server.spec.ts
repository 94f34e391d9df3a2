import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { readTestTls } from '../../support/testTls';
import { expect, localOnly, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openServerPage } from '../pages/ServerPage';
import { openSyncPage } from '../pages/SyncPage';

/** What `npm run test:server` prints instead of a result. */
const changesSettings = localOnly('changes the settings of the server', 'settings');
const ownCertificate = localOnly('wants a server with a certificate that nobody trusts');
const ADMIN = { name: 'verwaltung', password: 'geheim-4711', roles: ['_admin'] };
const ACCESS = { database: 'cdo-netzwerk', user: ADMIN.name, password: ADMIN.password };

test(
  'an empty server is planned for, set up and found good; the new login synchronises',
  changesSettings,
  async ({ page, couchToSetUp: { login, nameOf } }) => {
    await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
    const server = await (await openServerPage(page)).fill(login);

    await server.check();
    await expect(server.summary('danger')).toBeVisible();
    await expect(server.finding({ id: 'databaseMissing', values: { database: login.database } })).toBeVisible();

    await server.showSetUp();
    await server.nameCoordinators(`${nameOf('ada')}, ${nameOf('kim')}`);
    await server.nameReaders(nameOf('lou'));
    await server.plan();
    await expect(server.steps.first()).toBeVisible();
    await server.run();
    await expect(server.resultGood).toBeVisible();
    await expect(server.newPasswords).toHaveCount(3);
    await expect(server.newPasswords.first().getByText(/^[a-z2-9]{5}(-[a-z2-9]{5}){4}$/u)).toBeVisible();
    // Nothing of it is typed again, and the others' passwords are still there to be passed on.
    await server.connectAs(nameOf('ada'));
    await expect(createAppPage(page).syncStatus).toHaveText(/^Aktuell/u);
    await expect(server.newPasswords).toHaveCount(3);

    await server.plan();
    await expect(server.nothingToDo).toBeVisible();
  },
);

test(
  'axe finds nothing in the findings of a check',
  localOnly('wants a server that every web page may ask'),
  async ({ page }) => {
    const couch = await createCouchServer({
      users: [ADMIN],
      config: { chttpd: { enable_cors: 'true' }, cors: { origins: '*' } },
    });
    await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
    const server = await (await openServerPage(page)).fill({ ...ACCESS, url: couch.url });
    await server.check();
    await expect(server.summary('danger')).toBeVisible();
    await expectNoViolations(page);
    await couch.close();
  },
);

test(
  'axe finds nothing in a plan and in what came of it',
  changesSettings,
  async ({ page, couchToSetUp: { login, nameOf } }) => {
    await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
    const server = await (await openServerPage(page)).fill(login);
    await server.showSetUp();
    await server.nameCoordinators(nameOf('ada'));
    await server.nameReaders(nameOf('lou'));
    await server.plan();
    await expect(server.steps.first()).toBeVisible();
    await expectNoViolations(page);
    await server.run();
    await expect(server.resultGood).toBeVisible();
    await expectNoViolations(page);
  },
);

test('what cannot work is said before anything is changed', async ({ page, couch: { createLogin, login } }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const server = await openServerPage(page);

  await (await server.fill({ ...login, url: 'http://sync.example.org' })).check();
  await expect(server.finding({ id: 'addressInsecure', values: { url: 'http://sync.example.org' } })).toBeVisible();
  await (await server.fill({ ...login, password: 'falsch' })).check();
  await expect(server.finding({ id: 'unauthorised' })).toBeVisible();

  await (await server.fill(await createLogin('lou', ['reader']))).showSetUp();
  await server.nameCoordinators('ada lovelace');
  await expect(server.loginProblem('ada lovelace')).toBeVisible();
  await server.nameCoordinators('ada');
  await server.plan();
  await expect(server.blocked).toBeVisible();
  await expect(server.finding({ id: 'adminUnseen' })).toBeVisible();
});

test(
  'a certificate that signed itself is named, and the login is not sent to that server',
  ownCertificate,
  async ({ page }) => {
    const seen: string[] = [];
    const server = await createCouchServer({ users: [ADMIN], tls: await readTestTls() });
    server.setFault(({ path }) => {
      seen.push(path);
      return undefined;
    });
    await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
    const tools = await openServerPage(page);

    await (await tools.fill({ ...ACCESS, url: server.url })).check();

    await expect(tools.summary('danger')).toBeVisible();
    await expect(page.getByText(/hat sich selbst ausgestellt/u)).toBeVisible();
    expect(seen).toEqual([]);
    await server.close();
  },
);

test('the login typed for the server is kept nowhere', async ({ launch, couch: { login } }) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  const server = await (await openServerPage(laptop.page)).fill(login);
  await server.check();
  await expect(server.summary('danger')).toBeVisible();

  await openSyncPage(laptop.page);
  await openServerPage(laptop.page);

  for (const field of await laptop.page.getByRole('textbox').all()) await expect(field).toHaveValue('');
  const files = (await readdir(laptop.userData)).filter((name) => name.endsWith('.json'));
  for (const name of files)
    expect(await readFile(path.join(laptop.userData, name), 'utf8'), name).not.toContain(login.password);
});

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]').analyze();
    expect
      .soft(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        colorScheme,
      )
      .toEqual([]);
  }
}
