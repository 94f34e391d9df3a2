import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMembersPage } from '../pages/MembersPage';

test('the palette creates from anywhere, finds words within records, and knows what was open before', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const { t } = app;
  await app.main.getByRole('heading', { level: 1 }).waitFor();

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
