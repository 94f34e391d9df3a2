import { demoId } from '../../../shared/demo/ids';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';

test('a task finds its people as they are typed and its day in words, and says whom it does not know', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const { t } = app;
  await app.navigation.waitFor();
  await app.goTo(`/meetings/${demoId('meetings', 7)}`);
  const running = await createMeetingPage(page).start();
  await running.checkIn('Marx');
  const line = page.getByRole('combobox', { name: t('minutes.capture') });
  const hint = page.locator('#capture-hint');
  const options = page.getByRole('option');

  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.type('a: Gliederung vorlegen @ma');
  // Whoever is there is the first to be given something.
  await expect(options.first()).toContainText('Marx');
  await expect(options.first()).toContainText(t('minutes.task.isPresent'));
  await page.keyboard.press('Enter');
  await expect(options).toHaveCount(0);
  await expect(line).toHaveValue(/^a: Gliederung vorlegen @.*Marx.* $/u);
  await page.keyboard.type('bis Ende März 2031');
  await expect(hint).toContainText(/verantwortlich: .*Marx.* · fällig .*31\. März 2031/u);
  await page.keyboard.press('Enter');
  const task = running.outcome('Aufgabe');
  await expect(task.first()).toContainText('fällig 31.03.2031');
  await expect(task.first()).toContainText(/verantwortlich: .*Marx/u);
  await expect(running.outcomeText('Aufgabe')).toHaveValue('Gliederung vorlegen');

  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.type('a: Vertrag prüfen @Unbekannt in zwei Wochen');
  await expect(hint).toContainText('nicht eindeutig in der Liste: Unbekannt');
  await page.keyboard.press('Enter');
  await expect(task).toHaveCount(2);
  await expect(task.last()).toContainText('nicht eindeutig in der Liste: Unbekannt');

  // Esc leaves what is typed, and Enter then records it.
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.type('a: Anrufen @ma');
  await options.first().waitFor();
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(task).toHaveCount(3);
});
