import { answerQuestions, closeWindow, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createMembersPage } from '../pages/MembersPage';

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

test('text that a record cannot take is quoted when it goes, and holds the window; months and numbers are read alike', async ({
  launch,
}, testInfo) => {
  const { page, electron } = await launch();
  const { t } = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  await app.open('members');
  const members = await createMembersPage(page).create();
  await members.fill({ familyName: 'Kaya' });
  const since = page.getByRole('textbox', { name: t('members.joinedOn'), exact: true });

  await test.step('months without dots, and an end before the beginning stays marked', async () => {
    await page.getByRole('button', { name: t('members.positionAdd'), exact: true }).click();
    const from = page.getByRole('textbox', { name: t('members.positionFrom'), exact: true });
    const to = page.getByRole('textbox', { name: t('members.positionTo'), exact: true });
    await from.fill('032024');
    await to.fill('13/2024');
    await expect(to).toHaveAccessibleDescription(/„13\/2024“ gibt es nicht. Es ist noch nichts eingetragen./u);
    await to.fill('Januar 2020');
    await page.keyboard.press('Tab');
    await expect(from).toHaveValue('03/2024');
    await expect(to).toHaveValue('01/2020');
    await page.getByRole('button', { name: t('members.done'), exact: true }).click();
    await expect(page.getByText(t('members.positionOrder'))).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('position.png') });
  });

  await test.step('what was left unread is quoted when the record is left', async () => {
    await since.fill('31.2.2027');
    await app.open('topics');
    await expect(app.toasts).toContainText(t('ui.typed.lost', { text: '31.2.2027', label: t('members.joinedOn') }));
    await page.screenshot({ path: testInfo.outputPath('lost.png') });
    await app.open('members');
    await members.open(/Kaya/u);
    await since.fill('30.2.2028');
    await page.keyboard.press('Escape');
    await expect(app.toasts).toContainText(t('ui.typed.lost', { text: '30.2.2028', label: t('members.joinedOn') }));
    await members.open(/Kaya/u);
    await expect(since).toHaveValue(/^\d{2}\.\d{2}\.\d{4}$/u);
  });

  await test.step('the window asks before it closes, with the caret still in the field', async () => {
    await since.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('31.2.');
    const questions = await answerQuestions(electron, [0]);
    await closeWindow(electron);
    await expect
      .poll(async () => (await questions()).map(({ message }) => message))
      .toEqual([t('shell.unsaved.title')]);
    await expect(since).toHaveValue('31.2.');
    await since.fill('');
  });

  await test.step('a number is never made of something else', async () => {
    await app.open('settings');
    const days = page.getByRole('textbox', { name: t('settings.reviewAfterDays') });
    const before = await days.inputValue();
    for (const [text, said] of [
      ['1,5', t('ui.typed.impossible.fraction', { text: '1,5' })],
      ['abc', t('ui.typed.impossible.number', { text: 'abc' })],
      ['400', t('ui.typed.impossible.range', { text: '400', has: 'both', least: '1', most: '365' })],
    ] as const) {
      await days.fill(text);
      await expect(page.getByRole('alert').filter({ hasText: said })).toContainText(
        t('ui.typed.kept', { kept: before }),
      );
    }
    await page.screenshot({ path: testInfo.outputPath('number.png') });
    await days.fill('20');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: t('ui.typed.more', { label: t('settings.reviewAfterDays') }) }).click();
    await page.keyboard.press('Tab');
    await expect(days).toHaveValue('22');
  });
});
