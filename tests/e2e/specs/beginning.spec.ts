import { instantToLocal } from '../../../shared/domain/meetings';
import { createTranslate } from '../../../shared/messages/translate';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');
const NEXT_YEAR = new Date().getFullYear() + 1;
const clock = (): string => instantToLocal(Date.now(), 'Europe/Berlin').slice(11, 13);

test('beginning on another day asks, moves the date with its end, and can be taken back while nothing is recorded', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const frame = createAppPage(page);
  await frame.open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Frühjahrstreffen', date: `1003${NEXT_YEAR}` });
  const head = page.getByRole('region', { name: t('meetings.head'), exact: true });
  const end = head.getByRole('textbox', { name: t('meetings.field.end') });
  const subtitle = page.getByRole('main').getByText(`10. März ${NEXT_YEAR}`);

  await test.step('the main button of a draft leads to what it lacks', async () => {
    await expect(meeting.nextStep).toHaveText(t('meetings.completeDraft'));
    await meeting.nextStep.click();
    await expect(page.getByRole('textbox', { name: t('meetings.item.newTitle') })).toBeFocused();
    await meeting.addItems([
      { title: 'Leitfaden', duration: '30' },
      { title: 'Ausblick', duration: '10' },
    ]);
  });

  await test.step('moving the start moves the end, and both come back together', async () => {
    const start = head.getByRole('textbox', { name: t('meetings.field.start') });
    await start.fill((await start.inputValue()).replace('10:00', '14:00'));
    await expect(end).toHaveValue(/, 16:00$/u);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(end).toHaveValue(/, 12:00$/u);
  });

  const question = await meeting.askToBegin();
  await expect(question).toContainText(`10. März ${NEXT_YEAR}`);
  await page.screenshot({ path: testInfo.outputPath('ask.png') });
  await page.keyboard.press('Escape');
  await expect(meeting.status('draft').first()).toBeVisible();

  const running = await meeting.start();
  const takeBack = page.getByRole('button', { name: t('minutes.takeBackBeginning') });
  await page.screenshot({ path: testInfo.outputPath('begun.png') });
  await takeBack.click();
  await expect(meeting.status('draft').first()).toBeVisible();
  await expect(subtitle).toBeVisible();

  await test.step('what became of an item has a key, and is on the agenda', async () => {
    await meeting.start();
    await running.nextItem();
    await expect(running.currentItem).toHaveText('Ausblick');
    await page.keyboard.press('ControlOrMeta+6');
    const agenda = page.getByRole('navigation', { name: t('meetings.agenda') });
    await expect(agenda).toContainText(`Ausblick${t('minutes.state.adjourned')}`);
    await expect(takeBack).toHaveCount(0);
    await page.screenshot({ path: testInfo.outputPath('adjourned.png') });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Ausblick zurückgezogen');
    await page.keyboard.press('Enter');
    await expect(agenda).toContainText(`Ausblick${t('minutes.state.withdrawn')}`);
    await page.keyboard.press('ControlOrMeta+6');
    await expect(agenda).toContainText(`Ausblick${t('minutes.state.adjourned')}`);
  });

  await test.step('and the minutes say so', async () => {
    await page.getByRole('button', { name: t('minutes.finish'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(t('minutes.check.itemNotReached', { number: 1, title: 'Leitfaden' }));
    await page.screenshot({ path: testInfo.outputPath('finalise.png') });
    await dialog.getByRole('button', { name: t('minutes.finaliseAction') }).click();
    await createMeetingPage(page).intact.first().waitFor();
    const recorded = page.getByRole('region', { name: t('meetings.agenda'), exact: true });
    await expect(recorded).toContainText(t('minutes.state.notReached'));
    await expect(recorded).toContainText(t('minutes.state.adjourned'));
    await page.screenshot({ path: testInfo.outputPath('closed.png') });
  });
});

test('minutes of a day to come are not finalised until the date is that of the meeting', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Frühjahrstreffen', date: `1003${NEXT_YEAR}` });
  await meeting.addItems([{ title: 'Leitfaden', duration: '30' }]);
  const question = await meeting.askToBegin();
  await question.getByRole('button', { name: t('meetings.begin.keepDate') }).click();
  await page.getByRole('button', { name: t('minutes.finish'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const finalise = dialog.getByRole('button', { name: t('minutes.finaliseAction') });
  await expect(dialog).toContainText(t('minutes.held.futureDay', { planned: `10.03.${NEXT_YEAR}` }));
  await expect(finalise).toBeDisabled();
  await dialog.getByRole('button', { name: /^Termin auf den/u }).click();
  await finalise.click();
  await expect(createMeetingPage(page).minutes).toContainText(`P-${NEXT_YEAR - 1}-01`);
});

test('on a laptop that is not in Berlin a meeting in Berlin has the times of Berlin, and says so', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ env: { TZ: 'Pacific/Auckland' } });
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const frame = createAppPage(page);
  await frame.open('members');
  await (await createMembersPage(page).create()).fill({ givenName: 'Ayşe', familyName: 'Çelik' });
  await frame.open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Frühjahrstreffen', date: `1003${NEXT_YEAR}` });
  const note = page.getByText(t('meetings.foreignZone', { zone: 'Europe/Berlin' }));
  await expect(note).toBeVisible();
  await meeting.addItems([{ title: 'Leitfaden', duration: '30' }]);
  const running = await meeting.start();
  await expect(note).toBeVisible();
  const before = clock();
  await running.checkIn('Çelik');
  const after = clock();
  await expect(running.attendee('Çelik')).toContainText(new RegExp(`(${before}|${after}):\\d\\d`, 'u'));
  await page.screenshot({ path: testInfo.outputPath('auckland.png') });
  await page.setViewportSize({ width: 900, height: 600 });
  await page.screenshot({ path: testInfo.outputPath('auckland-narrow.png') });
});
