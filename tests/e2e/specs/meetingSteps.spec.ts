import { demoId } from '../../../shared/demo/ids';
import { expect, findCutOff, resize, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';

const COMING = demoId('meetings', 7);
const PAST = demoId('meetings', 6);
const YEAR = new Date().getFullYear() + 1;

test('a meeting is taken in steps: by keyboard, by address, and again where one was', async ({ launch }, testInfo) => {
  const first = await launch({ args: ['--demo'] });
  const app = createAppPage(first.page);
  await app.navigation.waitFor();

  await test.step('the step that fits opens first', async () => {
    await app.goTo(`/meetings/${PAST}`);
    await expect(createMeetingPage(first.page).step('minutes')).toHaveAttribute('aria-selected', 'true');
    await app.goTo(`/meetings/${COMING}`);
    await expect(createMeetingPage(first.page).step('planning')).toHaveAttribute('aria-selected', 'false');
  });

  await test.step('arrow keys go from step to step, and the address with them', async () => {
    const meeting = await createMeetingPage(first.page).show('planning');
    await expect(meeting.agenda).toBeVisible();
    for (const [step, content] of [
      ['invitation', 'Eingeladene'],
      ['papers', 'Zum Ausdrucken'],
      ['minutes', 'Angaben fürs Protokoll'],
    ] as const) {
      await first.page.keyboard.press('ArrowRight');
      await expect(meeting.step(step)).toBeFocused();
      await expect(app.main.getByRole('heading', { name: content })).toBeVisible();
      expect(first.page.url()).toContain(`/meetings/${COMING}/${step}`);
    }
    await expect(meeting.agenda).toHaveCount(0);
  });

  await test.step('each fits windows of all widths', async () => {
    for (const width of [900, 1000, 1440, 1920]) {
      await resize(first, { width, height: 900, zoom: 1 });
      for (const step of ['planning', 'invitation', 'papers', 'minutes'] as const) {
        await createMeetingPage(first.page).show(step);
        expect(await first.page.evaluate(findCutOff)).toEqual([]);
        await first.page.screenshot({ path: testInfo.outputPath(`${width}-${step}.png`) });
      }
    }
  });

  await test.step('an address that names no step leads to the meeting', async () => {
    await app.goTo(`/meetings/${PAST}/irgendwas`);
    await expect(createMeetingPage(first.page).intact).toBeVisible();
  });
});

test('what a draft lacks is found in the step where it is filled in', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  await app.open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Frühjahrstreffen', date: `1003${YEAR}` });
  await meeting.addItems([{ title: 'Leitfaden', duration: '30' }]);
  await meeting.nextStep.click();
  await expect(meeting.step('invitation')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('combobox', { name: app.t('meetings.invitees.add') })).toBeFocused();
});
