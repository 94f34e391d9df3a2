import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { findTraces } from '../../support/traces/findTraces';
import { checkAccessibility, expect, findCutOff, localOnly, resize, test, type Couch } from '../fixtures';
import { answerQuestions, answerSaveDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import type { Login } from '../pages/connectionForm';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createAcceptLinkPage, moveClock, openMakeLink } from '../pages/SetupLinkPages';
import { openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');
const NETWORK = 'Quappenzirkel';
const FAMILY = 'Wurzelbrunft';
const MINUTES_OF_TWO_LAPTOPS = 120_000;

function swapped(words: readonly string[]): string {
  const [first = '', second = '', ...rest] = words;
  return [second, first, ...rest].join(' ');
}

function loginOf(couch: Couch): Promise<Login> {
  return couch.createLogin('emre', ['coordinator']);
}

test('a link and six spoken words bring the next laptop into the network, once, and give nothing away', async ({
  launch,
  couch,
}, testInfo) => {
  test.setTimeout(MINUTES_OF_TWO_LAPTOPS);
  const folder = testInfo.outputPath('stick');
  mkdirSync(folder);
  const file = path.join(folder, 'laptop.verbund-link');
  const first = await launch();
  await createConnectedNetwork(first.page, NETWORK, couch.login);
  const members = await openMembersPage(first.page);
  await (await members.create()).fill({ givenName: 'Ute', familyName: FAMILY, city: 'Zwiefelhausen' });
  const login = await loginOf(couch);
  const link = await openMakeLink(first.page);
  await link.make(login);
  const words = await link.words();
  expect(words).toHaveLength(6);
  await expect(link.code).toBeVisible();
  await answerSaveDialog(first.electron, file);
  await link.save();
  await expect(createAppPage(first.page).toasts).toContainText('laptop.verbund-link');
  // What is shown once is not locked away by a key, nor while somebody waits to be called back.
  await first.page.keyboard.press('Control+l');
  await expect(createAppPage(first.page).toasts).toContainText(t('protection.lock.unsaved'));
  expect(await link.words()).toEqual(words);
  await link.done();
  await expect(link.dialog).toHaveCount(0);

  const second = await launch();
  await createFirstRunPage(second.page).show('link');
  const accept = createAcceptLinkPage(second.page);
  await accept.chooseFile(file);
  await accept.open([...words.slice(0, 5), 'Xylophon'].join(' '));
  await expect(second.page.getByText(t('setupLink.accept.unknown', { places: '6', count: 1 }))).toBeVisible();
  await accept.open(swapped(words));
  await expect(second.page.getByText(t('setupLink.accept.wrong'))).toBeVisible();
  await accept.open(words.map((word) => word.toUpperCase()).join(' - '));
  await expect(accept.plan).toContainText(couch.login.url);
  await expect(accept.plan).toContainText(couch.login.database);
  await expect(accept.plan).toContainText(login.user);
  await expect(accept.plan).toContainText(NETWORK);
  expect(await second.page.content()).not.toContain(login.password);
  expect(await second.page.evaluate(() => window.verbund.readSettings())).toMatchObject({ value: { networks: [] } });

  const app = await accept.connect();
  await expect((await openMembersPage(second.page)).row(new RegExp(FAMILY, 'u'))).toBeVisible();
  await app.open('settings');
  await second.page.getByRole('button', { name: t('settings.otherNetwork') }).click();
  await createFirstRunPage(second.page).show('link');
  await accept.chooseFile(file);
  await expect(accept.problem).toContainText(t('setupLink.problem.used.title'));

  await Promise.all([first.close(), second.close()]);
  const again = await second.relaunch();
  await createFirstRunPage(again.page).show('link');
  await createAcceptLinkPage(again.page).paste(readFileSync(file, 'utf8'));
  await expect(createAcceptLinkPage(again.page).problem).toContainText(t('setupLink.problem.used.title'));
  await again.close();

  const secrets = [login.password, login.user, NETWORK, words.join(' '), words.join('-')];
  const { host } = new URL(couch.login.url);
  expect(findTraces(folder, [...secrets, host, couch.login.database, couch.login.url, ...words])).toEqual([]);
  expect(findTraces(first.userData, secrets)).toEqual([]);
  expect(findTraces(second.userData, secrets)).toEqual([]);
});

test('a link is taken for a day by its own date, and what is wrong with it is told before its words are asked for', async ({
  launch,
  couch,
}) => {
  test.setTimeout(MINUTES_OF_TWO_LAPTOPS);
  const first = await launch();
  await createConnectedNetwork(first.page, NETWORK, couch.login);
  const link = await openMakeLink(first.page);
  await link.make(await loginOf(couch));
  await link.words();
  const file = path.join(first.userData, '..', 'stick.verbund-link');
  await answerSaveDialog(first.electron, file);
  await link.save();
  await expect(createAppPage(first.page).toasts).toContainText('stick.verbund-link');
  const text = readFileSync(file, 'utf8');

  const second = await launch();
  await createFirstRunPage(second.page).show('link');
  const accept = createAcceptLinkPage(second.page);
  for (const [hours, problem] of [
    [27, 'expired'],
    [-3, 'tooEarly'],
  ] as const) {
    await moveClock(second.electron, hours);
    await accept.paste(text);
    await expect(accept.problem).toContainText(t(`setupLink.problem.${problem}.title`));
  }
  await moveClock(second.electron, 25);
  await accept.paste(`${text.slice(0, 40)}\n${text.slice(40)}`);
  await expect(accept.words).toBeVisible();
  await second.page.getByRole('button', { name: t('setupLink.accept.other') }).click();

  const bad = path.join(second.userData, '..', 'bad.verbund-link');
  for (const [content, problem] of [
    [text.slice(0, 300), 'damaged'],
    ['BEGIN:VCARD', 'foreign'],
  ] as const) {
    writeFileSync(bad, content);
    await accept.chooseFile(bad);
    await expect(accept.problem).toContainText(t(`setupLink.problem.${problem}.title`));
  }
});

test(
  'a login is made for the colleague where an administrator allows it, and the own one only after a question',
  localOnly('makes a login by the server tools, which a server that is set up otherwise refuses'),
  async ({ launch, couchToSetUp: couch }) => {
    test.setTimeout(MINUTES_OF_TWO_LAPTOPS);
    const { page, electron } = await launch();
    await createConnectedNetwork(page, NETWORK, couch.login);
    const link = await openMakeLink(page);
    const asked = await answerQuestions(electron, [0, 1]);
    await link.chooseLogin('own');
    await link.submit();
    await expect(link.dialog).toContainText(t('setupLink.make.declined'));
    await link.submit();
    expect(await link.words()).toHaveLength(6);
    expect(await asked()).toHaveLength(2);
    expect((await asked())[0]).toMatchObject({ defaultId: 0, cancelId: 0 });
    await link.done();

    const access = couch.login;
    const prepared = await page.evaluate((admin) => window.verbund.provisionServer(admin, []), access);
    expect(prepared).toMatchObject({ ok: true, value: { kind: 'run' } });
    const name = couch.nameOf('kim');
    const again = await openMakeLink(page);
    await again.chooseLogin('new');
    await again.submit();
    await expect(again.dialog.getByText(t('setupLink.make.missing'))).toHaveCount(3);
    await again.fill('newName', name);
    await again.fill('adminUser', access.user);
    await again.fill('adminPassword', access.password);
    await again.submit();
    expect(await again.words()).toHaveLength(6);
    await again.done();

    const third = await openMakeLink(page);
    await third.chooseLogin('new');
    await third.fill('newName', name);
    await third.fill('adminUser', access.user);
    await third.fill('adminPassword', access.password);
    await third.submit();
    await expect(third.dialog).toContainText(t('setupLink.make.loginExists'));
  },
);

for (const language of ['de', 'en'] as const)
  test(`axe finds nothing on a set-up link, made and accepted, and nothing is cut off, ${language}`, async ({
    launch,
    couch,
  }, testInfo) => {
    test.setTimeout(MINUTES_OF_TWO_LAPTOPS);
    const app = await launch({ settings: { theme: 'system' } });
    const { page } = app;
    await createConnectedNetwork(page, NETWORK, couch.login);
    const frame = language === 'en' ? await createAppPage(page).switchLanguage() : createAppPage(page);
    const look = async (name: string): Promise<void> => {
      await checkAccessibility(page, name, (theme) =>
        page.screenshot({ path: testInfo.outputPath(`${name}-${language}-${theme}.png`) }),
      );
      await resize(app, { width: 900, height: 600, zoom: 1 });
      expect(await page.evaluate(findCutOff), name).toEqual([]);
      await page.screenshot({ path: testInfo.outputPath(`${name}-${language}-small.png`) });
      await resize(app, { width: 1440, height: 900, zoom: 1 });
    };
    await resize(app, { width: 1440, height: 900, zoom: 1 });
    await frame.goTo('/protection');
    await look('protection');
    const link = await openMakeLink(page, language);
    await look('make');
    await link.chooseLogin('new');
    await look('make-new');
    await link.chooseLogin('own');
    await look('make-own');
    await link.chooseLogin('typed');
    await link.make(await loginOf(couch));
    const words = await link.words();
    await look('made');
    const file = testInfo.outputPath('stick.verbund-link');
    await answerSaveDialog(app.electron, file);
    // By keyboard alone from here on.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(frame.toasts).toContainText('stick.verbund-link');
    await page.keyboard.press('Escape');
    await expect(link.dialog).toHaveCount(0);

    await frame.open('settings');
    await page.getByRole('button', { name: frame.t('settings.otherNetwork') }).click();
    await createFirstRunPage(page, language).show('link');
    await look('accept');
    const accept = createAcceptLinkPage(page, language);
    await accept.paste('Guten Tag');
    await look('accept-foreign');
    await accept.paste(readFileSync(file, 'utf8'));
    await page.keyboard.type('apfel birne');
    await page.keyboard.press('Enter');
    await expect(page.getByText(frame.t('setupLink.accept.count', { count: 2 }))).toBeVisible();
    await look('accept-words');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words.join(' '));
    await page.keyboard.press('Enter');
    await expect(accept.plan).toBeVisible();
    await look('accept-plan');
  });
