import { createTranslate } from '../../../shared/messages/translate';
import { checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage } from '../pages/LockPage';
import { openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');

test('a clock in 1970 or 2050 is told, with what waits for it, and a person who knows better says so', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await (await (await openMembersPage(page)).create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
  const banner = page.getByRole('complementary', { name: t('startUp.clock.title') });
  const confirm = banner.getByRole('button', { name: t('startUp.clock.confirm') });
  await expect(banner).toBeHidden();

  async function startAt(time: string): Promise<void> {
    await page.clock.setSystemTime(time);
    await page.keyboard.press('Control+l');
    const lock = createLockPage(page);
    await lock.passphrase.waitFor();
    await lock.unlock();
    await createAppPage(page).navigation.waitFor();
  }

  await startAt('1970-01-01T00:03:00Z');
  await expect(banner).toContainText('01.01.1970');
  await expect(confirm).toBeHidden();

  await startAt('2050-01-01T12:00:00Z');
  await expect(banner).toContainText('01.01.2050');
  await expect(banner).toContainText(t('startUp.clock.ahead', { now: '', seen: '' }).split('.').at(-2) ?? '');
  await checkAccessibility(page, 'a wrong clock');
  await page.screenshot({ path: testInfo.outputPath('clock.png') });
  await confirm.click();
  await expect(banner).toBeHidden();
});
