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

  // A day that no calendar has is said on the card too, where another one can be given at once.
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.type('a: Zahlen liefern @Unbekannt bis 31.02.');
  await page.keyboard.press('Enter');
  await expect(task).toHaveCount(4);
  await expect(task.last()).toContainText(t('minutes.dueNotInCalendar', { words: 'bis 31.02.' }));
  const due = task.last().getByRole('textbox', { name: t('minutes.task.due') });
  await expect(due).toBeFocused();
  await page.keyboard.type('28022031');
  await expect(task.last()).toContainText('fällig 28.02.2031');
  await expect(task.last()).not.toContainText('gibt es nicht');
});

test('Ctrl+Z in the empty check-in field takes back whom it let in, one by one', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const { t } = app;
  await app.navigation.waitFor();
  await app.goTo(`/meetings/${demoId('meetings', 7)}`);
  const running = await createMeetingPage(page).start();
  await running.checkIn('Marx');
  await running.checkIn('Schäf');
  await expect(running.presentCount).toContainText('2');
  await running.checkInField.focus();
  for (const left of ['1', '0']) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(running.presentCount).toContainText(left);
    await expect(app.toasts).toContainText('zurückgenommen');
  }
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.toasts).toContainText(t('minutes.noOwnCheckIn'));
  await expect(running.presentCount).toContainText('0');
});
