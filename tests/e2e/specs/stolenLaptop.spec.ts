import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { findTraces, type Trace } from '../../support/traces/findTraces';
import { expect, test, type RunningApp } from '../fixtures';
import { answerSaveDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage } from '../pages/LockPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';

const t = createTranslate('de');
const FILE = path.resolve(import.meta.dirname, '../../support/data/mitglieder-outlook-cp1252.csv');
const KEY_FILES = ['keys.json', 'keys.copy.json'];
const YEAR = new Date().getFullYear() + 1;

/** Typed into every kind of field; nothing of ours and nothing of Chromium's is called like that. */
const WORDS = {
  network: 'Quappenzirkel',
  family: 'Wurzelbrunft',
  city: 'Zwiefelhausen',
  note: 'Knospenmeuterei',
  contribution: 'Dachsgeflüster',
  search: 'Moorkieselpfad',
  item: 'Tresterglocke',
  minutes: 'Federspaltung',
  decision: 'Nebelquittung',
  user: 'Pfauenwächter',
} as const;

async function typeEverywhere({ page, electron }: RunningApp): Promise<void> {
  const app = createAppPage(page);
  const members = await openMembersPage(page);
  await (await members.create()).fill({ givenName: 'Ute', familyName: WORDS.family, city: WORDS.city });
  await expect(members.row(new RegExp(WORDS.family, 'u'))).toBeVisible();

  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.createNote(WORDS.note, `${WORDS.note} im Text`);
  await topics.addContribution(WORDS.contribution);

  const palette = await app.openPalette();
  await palette.search.fill(WORDS.search);
  await page.keyboard.press('Escape');

  await app.open('settings');
  await page.getByRole('textbox', { name: t('settings.userName') }).fill(WORDS.user);
  await page.keyboard.press('Tab');

  await app.open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Sommertreffen', date: `2106${YEAR}` });
  await meeting.addItems([{ title: WORDS.item, duration: '10' }]);
  await meeting.inviteAllMembers();
  const running = await meeting.start();
  await running.write(`${WORDS.minutes} beginnt.`);
  await running.capture(`b: ${WORDS.decision}`);
  const closed = await running.finalise();

  // Made and thought better of: nothing of it stays behind either.
  await answerSaveDialog(electron, undefined);
  await (await closed.exportDialog()).save.click();
}

function inShort(traces: readonly Trace[]): readonly string[] {
  return traces.map(({ file, word, form }) => `${word} as ${form} in ${file}`);
}

test('whoever takes the disk out finds no word that was typed', async ({ launch }) => {
  // Short: Chromium puts the sockets of a running process there, and the system limits their names.
  const temporary = mkdtempSync(path.join(tmpdir(), 'verbund-'));
  const laptop = await launch({ env: { TMPDIR: temporary } });
  await createFirstRunPage(laptop.page).createNetwork(WORDS.network);
  await typeEverywhere(laptop);
  await laptop.kill();
  const again = await laptop.relaunch();
  await expect(createAppPage(again.page).main).toBeVisible();
  await again.close();

  expect(inShort(findTraces(laptop.userData, Object.values(WORDS)))).toEqual([]);
  expect(inShort(findTraces(temporary, Object.values(WORDS)))).toEqual([]);
  rmSync(temporary, { recursive: true });
});

test('what lay in the clear before is gone once it is encrypted, and still there to read', async ({ launch }) => {
  const laptop = await launch();
  const firstRun = await createFirstRunPage(laptop.page).choosePlain();
  await firstRun.createNetwork(WORDS.network);
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Ute', familyName: WORDS.family, city: WORDS.city });
  await expect(members.row(new RegExp(WORDS.family, 'u'))).toBeVisible();
  await laptop.close();
  // The search can find what there is to be found.
  expect(new Set(findTraces(laptop.userData, Object.values(WORDS)).map(({ word }) => word))).toEqual(
    new Set([WORDS.network, WORDS.family, WORDS.city]),
  );

  // As a version that did not encrypt left it.
  for (const name of KEY_FILES) rmSync(path.join(laptop.userData, name), { force: true });
  const upgraded = await laptop.relaunch();
  await createLockPage(upgraded.page).choose();
  const after = await openMembersPage(upgraded.page);
  await expect(after.row(new RegExp(WORDS.family, 'u'))).toBeVisible();
  await upgraded.close();
  expect(inShort(findTraces(laptop.userData, Object.values(WORDS)))).toEqual([]);
});

/** Names of the keys of the one network. */
async function keyIdsOf({ userData }: RunningApp): Promise<readonly string[]> {
  // A parsing edge: the application's own file.
  const { ring } = JSON.parse(await readFile(path.join(userData, 'keys.json'), 'utf8')) as {
    readonly ring: { readonly networks: readonly { readonly keys: readonly { readonly id: string }[] }[] };
  };
  return ring.networks.flatMap(({ keys }) => keys.map(({ id }) => id));
}

/** @param changed the entry of the folder that has just come, gone or been written; it may have gone again by now */
type IsTime = (folder: string, changed: string) => boolean;

/** Dies as soon as something in its folder changes after which it is time. */
async function killWhen(laptop: RunningApp, isTime: IsTime): Promise<void> {
  const watcher = watch(laptop.userData);
  await new Promise<void>((resolve) => {
    watcher.on('change', (_type, changed) => {
      if (isTime(laptop.userData, String(changed))) resolve();
    });
  });
  watcher.close();
  await laptop.kill();
}

const appears =
  (name: string): IsTime =>
  (_folder, changed) =>
    changed === name;

/** The next key is written down, and nothing is encrypted with it yet. */
function hasNextKey(folder: string): boolean {
  return /"next": ?"/u.test(readFileSync(path.join(folder, 'keys.json'), 'utf8'));
}

/** What was moved is back in its place: the file was there and is gone. */
const isMoved: IsTime = (folder, changed) =>
  changed === 'moving.sealed' && !existsSync(path.join(folder, 'moving.sealed'));

for (const [step, isTime] of [
  ['the key is made', appears('moving.due')],
  ['the file is written', appears('moving.part')],
  ['the storage is cleared', appears('moving.sealed')],
  ['the network opens', isMoved],
] as const)
  test(`killed when ${step}, encrypting goes on and nothing is missing`, async ({ launch }) => {
    const laptop = await launch();
    await (await createFirstRunPage(laptop.page).choosePlain()).createNetwork(WORDS.network);
    const members = await openMembersPage(laptop.page);
    await (await (await members.startImport()).choose(FILE)).import();
    const count = await createAppPage(laptop.page).link('members').textContent();
    await laptop.close();
    for (const file of KEY_FILES) rmSync(path.join(laptop.userData, file), { force: true });

    const killed = await laptop.relaunch();
    await Promise.allSettled([createLockPage(killed.page).choose(), killWhen(killed, isTime)]);
    const again = await killed.relaunch({ staysLocked: true });
    await createLockPage(again.page).enter();
    await expect(createAppPage(again.page).link('members')).toHaveText(count ?? '');
    await again.close();
    expect(inShort(findTraces(again.userData, [WORDS.network]))).toEqual([]);
  });

test('a data key is renewed, also when the laptop dies in between, and the old one is forgotten', async ({
  launch,
}) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork(WORDS.network);
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Ute', familyName: WORDS.family });
  const first = await keyIdsOf(laptop);
  expect(first).toHaveLength(1);

  const renew = async ({ page }: RunningApp): Promise<void> => {
    await createAppPage(page).goTo('/protection');
    await page.getByRole('button', { name: t('protection.renew.open') }).click();
    await page.getByRole('button', { name: t('protection.renew.confirm'), exact: true }).click();
  };
  await renew(laptop);
  await expect.poll(() => keyIdsOf(laptop)).not.toEqual(first);
  await expect.poll(() => keyIdsOf(laptop)).toHaveLength(1);
  const second = await keyIdsOf(laptop);

  await Promise.allSettled([renew(laptop), killWhen(laptop, hasNextKey)]);
  const again = await laptop.relaunch();
  await expect((await openMembersPage(again.page)).row(new RegExp(WORDS.family, 'u'))).toBeVisible();
  const third = await keyIdsOf(again);
  expect(third).toHaveLength(1);
  expect(third).not.toEqual(second);
});

test('in a demonstration no network is made that would end with it, and the next start finds none', async ({
  launch,
}) => {
  const laptop = await launch({ args: ['--demo'] });
  const app = createAppPage(laptop.page);
  await app.goTo('/settings');
  await laptop.page.getByRole('button', { name: t('settings.otherNetwork') }).click();
  await expect(laptop.page.getByText(t('firstRun.demoOnly.title'))).toBeVisible();
  await expect(laptop.page.getByRole('button', { name: t('firstRun.way.create.title') })).toHaveCount(0);
  await laptop.close();
  const again = await laptop.relaunch({ args: [] });
  await expect(createFirstRunPage(again.page).heading).toBeVisible();
});

test('the demonstration asks nothing and leaves nothing to read', async ({ launch }) => {
  const laptop = await launch({ args: ['--demo'] });
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Ute', familyName: WORDS.family });
  await expect((await members.find(WORDS.family)).row(new RegExp(WORDS.family, 'u'))).toBeVisible();
  // And says of itself what is true: the list of laptops once called it open beside a band that called it encrypted.
  await createAppPage(laptop.page).goTo('/protection');
  const ownLaptop = laptop.page
    .getByRole('listitem')
    .filter({ has: laptop.page.getByText(t('setupLink.laptop.own'), { exact: true }) });
  await expect(ownLaptop).toContainText(t('setupLink.laptop.encrypted'));
  await expect(ownLaptop).not.toContainText(t('setupLink.laptop.open'));
  await laptop.close();
  expect(inShort(findTraces(laptop.userData, [WORDS.family]))).toEqual([]);
});
