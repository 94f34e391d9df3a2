import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';

const YEAR = new Date().getFullYear() + 1;

test('days and times that do not exist are refused at the field, and never become others', async ({
  launch,
}, testInfo) => {
  const { page } = await launch();
  const { t } = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  const meetings = createMeetingsPage(page);
  await app.open('meetings');

  await test.step('in a form: nothing is created with another day', async () => {
    const dialog = await meetings.planningFor('31022019');
    const date = dialog.getByRole('textbox', { name: t('meetings.field.date') });
    const start = dialog.getByRole('textbox', { name: t('meetings.field.start') });
    await expect(date).toHaveAccessibleDescription(/„31022019“ gibt es nicht/u);
    await dialog.getByRole('button', { name: t('meetings.new.create') }).click();
    await expect(date).toBeFocused();
    await expect(date).toHaveValue('31022019');
    await date.fill(`1003${YEAR}`);
    await start.click();
    await expect(date).toHaveValue(`10.03.${YEAR}`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2500');
    await expect(start).toHaveAccessibleDescription(/„2500“ gibt es nicht. Es gilt weiterhin 10:00/u);
    await page.screenshot({ path: testInfo.outputPath('refused.png') });
    await page.keyboard.press('Enter');
    await expect(start).toBeFocused();
    await expect(start).toHaveValue('2500');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('9');
    // Enter takes the form as it then stands: nine o'clock.
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  const meeting = await createMeetingPage(page).show('planning');
  const head = page.getByRole('region', { name: t('meetings.head') });
  const start = head.getByRole('textbox', { name: t('meetings.field.start') });
  const end = head.getByRole('textbox', { name: t('meetings.field.end') });

  await test.step('in a record: the earlier value stays, and the text until it is mended', async () => {
    await expect(start).toHaveValue(`10.03.${YEAR}, 09:00`);
    await end.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(`30.02.${YEAR}, 12:00`);
    await page.keyboard.press('Tab');
    await expect(end).toHaveValue(`30.02.${YEAR}, 12:00`);
    await expect(end).toHaveAccessibleDescription(/gibt es nicht. Es gilt weiterhin 10\.03\..*, 12:00/u);
    await end.fill(`10.03.${YEAR} 1315`);
    await page.keyboard.press('Tab');
    await expect(end).toHaveValue(`10.03.${YEAR}, 13:15`);
    await expect(end).toHaveAccessibleDescription('');
  });

  await test.step('Ctrl+Z in the field takes back what was typed there, and nothing else', async () => {
    await meeting.fill('title', 'Wintertagung');
    await end.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(`1003${YEAR}1430`);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(end).toHaveValue(`10.03.${YEAR}, 13:15`);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wintertagung');
    await expect(end).toHaveValue(`10.03.${YEAR}, 13:15`);
    await page.keyboard.press('ControlOrMeta+y');
    await page.keyboard.press('ControlOrMeta+y');
    await page.keyboard.press('Tab');
    await expect(end).toHaveValue(`10.03.${YEAR}, 14:30`);
  });

  await test.step('an arrow key moves the part, and the calendar the day', async () => {
    await end.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect(end).toHaveValue(`10.03.${YEAR}, 14:31`);
    await page.getByRole('button', { name: t('ui.typed.calendar', { label: t('meetings.field.end') }) }).click();
    await page.screenshot({ path: testInfo.outputPath('calendar.png') });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(end).toHaveValue(`11.03.${YEAR}, 14:31`);
  });
});

test('minutes are not frozen while an end of the meeting cannot be read, and an empty one says what is written', async ({
  launch,
}, testInfo) => {
  const { page } = await launch();
  const { t } = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Herbsttreffen', date: `1003${YEAR}` });
  await meeting.addItems([{ title: 'Leitfaden', duration: '30' }]);
  const question = await meeting.askToBegin();
  await question.getByRole('button', { name: t('meetings.begin.keepDate') }).click();
  await page.getByRole('button', { name: t('minutes.finish'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Termin auf den/u }).click();
  const end = dialog.getByRole('textbox', { name: t('minutes.held.ended') });
  const finalise = dialog.getByRole('button', { name: t('minutes.finaliseAction') });

  await test.step('the button leads to the field, and freezes nothing', async () => {
    await end.fill(`29.11.${YEAR}, 24:00`);
    await finalise.click();
    await expect(end).toBeFocused();
    await expect(dialog.getByRole('alert').filter({ hasText: '24:00' })).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('notFrozen.png') });
    await expect(dialog).toBeVisible();
  });

  await test.step('empty: the time of the button', async () => {
    await end.fill('');
    await page.keyboard.press('Tab');
    await expect(end).toHaveAccessibleDescription(t('minutes.held.endsNow'));
    await finalise.click();
    await expect(createMeetingPage(page).minutes).toContainText('P-');
  });
});
