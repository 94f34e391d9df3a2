import { demoId } from '../../../shared/demo/ids';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMembersPage } from '../pages/MembersPage';

test('the palette creates from anywhere, finds words within records, and knows what was open before', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const { t } = app;
  await app.navigation.waitFor();

  await test.step('a member, from the overview: what is typed next is its name', async () => {
    await app.palette.run(t('common.command.new.member'));
    const members = createMembersPage(page);
    await expect(members.field('givenName')).toBeFocused();
    await page.keyboard.type('Özkan');
    await page.keyboard.press('Tab');
    await expect(members.field('givenName')).toHaveValue('Özkan');
  });

  await test.step('a topic and a meeting, from the screen of another', async () => {
    await app.palette.run(t('common.command.new.topic'));
    await expect(page).toHaveURL(/#\/topics\/topic:/u);
    await app.palette.run(t('common.command.new.meeting'));
    await expect(page.getByRole('dialog', { name: t('meetings.new.title') })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('records by words of their text, with the words around', async () => {
    await app.openPalette();
    await app.palette.search.fill('leitfaden');
    await expect(app.palette.options.filter({ hasText: 'B-2' }).first()).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('excerpts.png') });
    await app.palette.search.fill('040 66969 349');
    await expect(app.palette.options.filter({ hasText: 'Möller, Irina' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what was open, the latest first', async () => {
    await app.open('overview');
    await app.openPalette();
    await expect(app.palette.options.nth(1)).toContainText('Özkan');
    await page.screenshot({ path: testInfo.outputPath('recent.png') });
    await page.keyboard.press('Escape');
    await app.palette.run('Özkan');
    await expect(createMembersPage(page).field('givenName')).toHaveValue('Özkan');
  });

  await test.step('checking a file without leaving the screen', async () => {
    await app.palette.run(t('minutesCheck.open'));
    await expect(page.getByRole('dialog', { name: t('minutesCheck.title') })).toBeVisible();
  });
});

test('the palette offers first what can be done with the record that is open or selected, by the keyboard alone', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const { t, palette } = app;
  const { keyboard } = page;
  const groups = palette.dialog.getByRole('group');
  await app.navigation.waitFor();

  await test.step('an open member', async () => {
    await app.goTo(`/members/${demoId('members', 0)}`);
    const name = await app.main.getByRole('heading', { level: 2 }).first().innerText();
    await app.openPalette();
    await expect(groups.first()).toHaveAccessibleName(name);
    await expect(groups.first().getByRole('option')).toContainText([
      t('members.copyAddress'),
      t('members.writeMail'),
      t('members.remove'),
    ]);
    await page.screenshot({ path: testInfo.outputPath('member.png') });
    await keyboard.press('Escape');
    await palette.run(t('members.copyAddress'));
    await expect(app.toasts).toContainText('@');
  });

  await test.step('a member on whom the arrows stand, without opening it', async () => {
    await app.goTo('/members');
    const table = app.main.getByRole('grid', { name: t('members.title') });
    await table.focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    const row = app.main.locator(`[id="${(await table.getAttribute('aria-activedescendant')) ?? ''}"]`);
    const [family = ''] = (await row.getByRole('gridcell').first().innerText()).split(',');
    await app.openPalette();
    await expect(groups.first()).toHaveAccessibleName(new RegExp(family, 'u'));
    await keyboard.press('Escape');
    await palette.run(t('members.remove'));
    await expect(app.toasts).toContainText(family);
    await app.undo.click();
  });

  await test.step('a meeting: the next step, its steps, its papers', async () => {
    await app.goTo(`/meetings/${demoId('meetings', 7)}`);
    await palette.run(t('meetings.step.papers'));
    await expect(page.getByRole('tab', { name: t('meetings.step.papers') })).toHaveAttribute('aria-selected', 'true');
    await app.openPalette();
    await page.screenshot({ path: testInfo.outputPath('meeting.png') });
    await keyboard.press('Escape');
  });

  await test.step('dates stand beside what has one', async () => {
    await app.openPalette();
    await palette.search.fill('herbsttagung');
    await expect(palette.options.filter({ hasText: /\d\d\.\d\d\.\d{4}$/u }).first()).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('dates.png') });
    await palette.search.fill('zzz gibt es nicht');
    await page.screenshot({ path: testInfo.outputPath('nothing.png') });
    await keyboard.press('Escape');
  });

  await test.step('a list without a selected record offers none', async () => {
    await app.open('overview');
    await app.openPalette();
    await expect(groups.first()).toHaveAccessibleName(t('common.command.recent'));
  });
});
