import { instantToLocal } from '../../../shared/domain/meetings';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage, PASSPHRASE } from '../pages/LockPage';
import { describeFocus, hasFocus, tabTo } from '../pages/keyboard';

test('from the first window to decisions in the hall without a mouse', async ({ page }) => {
  const { keyboard } = page;
  const app = createAppPage(page);
  const { t } = app;

  await test.step('a new network', async () => {
    await createFirstRunPage(page).heading.waitFor();
    await keyboard.press('Enter');
    await expect(createLockPage(page).passphrase).toBeFocused();
    await keyboard.type(PASSPHRASE);
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: t('firstRun.create.name') })).toBeFocused();
    await keyboard.type('Testnetz');
    await keyboard.press('Enter');
    await app.navigation.waitFor();
  });

  await test.step('members', async () => {
    await app.palette.run(t('common.nav.members'));
    await app.heading('members.title').waitFor();
    await addMember('Çelik', 'Ayşe');
    await addMember('Öztürk', 'Emre');
    await keyboard.press('Escape');
    const table = page.getByRole('grid', { name: t('members.title') });
    await expect(table).toBeFocused();
    await expect(table.getByRole('row').filter({ hasText: 'Öztürk, Emre' })).toBeVisible();
  });

  async function addMember(familyName: string, givenName: string): Promise<void> {
    await keyboard.press('ControlOrMeta+n');
    const field = page.getByRole('textbox', { name: t('members.givenName'), exact: true });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await keyboard.type(givenName);
    await keyboard.press('Tab');
    await keyboard.type(familyName);
    await page.getByRole('region', { name: `${givenName} ${familyName}` }).waitFor();
  }

  await test.step('a meeting with its agenda', async () => {
    await app.palette.run(t('common.nav.meetings'));
    await app.heading('meetings.title').waitFor();
    await keyboard.press('ControlOrMeta+n');
    await expect(app.dialog.getByRole('textbox', { name: t('meetings.field.title') })).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('Wintertagung');
    await tabTo(app.dialog.getByRole('textbox', { name: t('meetings.field.date') }));
    // On its day, a meeting begins without a question.
    await keyboard.type(instantToLocal(Date.now(), 'Europe/Berlin').slice(0, 10).split('-').reverse().join(''));
    await tabTo(page.getByRole('button', { name: t('meetings.new.create') }));
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wintertagung' }).waitFor();
    await expect.poll(() => describeFocus(page)).not.toBe('body');
    await tabTo(page.getByRole('textbox', { name: t('meetings.item.newTitle') }));
    for (const [index, title] of ['Begrüßung', 'Leitfaden'].entries()) {
      await keyboard.type(title);
      await keyboard.press('Enter');
      await page.getByRole('group', { name: t('meetings.item.label', { number: index + 1, title }) }).waitFor();
    }
  });

  await test.step('minutes, a decision, a check-in, the next item', async () => {
    await tabTo(page.getByRole('button', { name: t('meetings.start'), exact: true }), 'Shift+Tab');
    await keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: t('minutes.text', { number: 1 }) });
    await expect(text).toBeFocused();
    await keyboard.type('Alle sind da.');
    await expect(text).toHaveText('Alle sind da.');

    await keyboard.press('ControlOrMeta+2');
    await keyboard.type('b: Wir treffen uns jedes Quartal');
    await keyboard.press('Enter');
    await page.getByText('Wir treffen uns jedes Quartal').first().waitFor();

    await keyboard.press('ControlOrMeta+3');
    await keyboard.type('Çel');
    await page.getByRole('option', { name: 'Çelik, Ayşe' }).waitFor();
    await keyboard.press('Enter');
    await expect(page.getByRole('list', { name: t('minutes.attendees') })).toContainText('Çelik, Ayşe');

    await keyboard.press('ControlOrMeta+ArrowDown');
    await page.getByRole('heading', { level: 2, name: 'Leitfaden' }).waitFor();
  });

  await test.step('closing a dialog leads back to its button', async () => {
    const finish = page.getByRole('button', { name: t('minutes.finish'), exact: true });
    await tabTo(finish, 'Shift+Tab');
    await keyboard.press('Enter');
    await app.dialog.waitFor();
    await keyboard.press('Escape');
    await expect(finish).toBeFocused();
  });
});

test('a deleted member comes back with Ctrl+Z, and the focus stays in the list', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await app.palette.run(app.t('common.nav.members'));
  const table = page.getByRole('grid', { name: app.t('members.title') });
  await tabTo(table);
  await page.keyboard.press('ArrowDown');
  const first = table.getByRole('row').nth(1);
  const name = await first.innerText();
  await page.keyboard.press('Delete');
  await expect(first).not.toHaveText(name, { useInnerText: true });
  expect(await hasFocus(table)).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toHaveText(name, { useInnerText: true });
});

test('the skip link and F6 lead through the areas of the window', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await page.keyboard.press('Tab');
  await expect(app.skipLink).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.main).toBeFocused();

  await page.keyboard.press('F6');
  expect(await hasFocus(page.getByRole('banner'))).toBe(true);
  await page.keyboard.press('F6');
  expect(await hasFocus(app.navigation)).toBe(true);
  await page.keyboard.press('F6');
  await expect(app.main).toBeFocused();
  await page.keyboard.press('Shift+F6');
  expect(await hasFocus(app.navigation)).toBe(true);
});

test('dialogs that belong to no button give the focus back, too', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await app.palette.run(app.t('common.nav.settings'));
  await tabTo(app.link('members'));
  for (const open of ['F1', 'ControlOrMeta+k']) {
    await page.keyboard.press(open);
    await app.dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect(app.link('members')).toBeFocused();
  }
});

test('Esc closes the dialog on top, also in the moment in which nothing has the focus', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  // What stands before the application has a heading, too.
  await app.navigation.waitFor();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog');
  await help.waitFor();
  // In one turn, before anything can give the focus to somebody else.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  await expect(help).toBeHidden();
});
