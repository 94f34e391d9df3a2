import type { Page } from '@playwright/test';
import { createDemoData } from '../../../shared/demo';
import { demoId } from '../../../shared/demo/ids';
import { meetingUid } from '../../../shared/domain/meetings';
import { createTranslate } from '../../../shared/messages/translate';
import {
  absenceMail,
  bounceMail,
  forwardedMail,
  mailboxOf,
  replyMail,
  textMail,
  unknownMailbox,
} from '../../support/answers/mails';
import { outlookMail } from '../../support/answers/outlookMail';
import { expect, test } from '../fixtures';
import { watchStrain } from '../fixtures/pageStrain';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';

const t = createTranslate('de');
const COMING = demoId('meetings', 7);
const uid = meetingUid(COMING);

/** People who were asked and have not answered, with their addresses. */
function asked() {
  const { members, attendance } = createDemoData(new Date().toISOString().slice(0, 10));
  const open = new Set(
    attendance
      .filter(({ draft }) => draft.meetingId === COMING && draft.invited === true && draft.rsvp === 'none')
      .map(({ draft }) => draft.memberId),
  );
  const nameOf = ({ draft }: (typeof members)[number]): string => `${draft.familyName ?? ''}, ${draft.givenName ?? ''}`;
  const names = members.map(nameOf);
  return members
    .filter(({ id, draft }) => open.has(id) && (draft.email ?? '') !== '' && (draft.academicTitle ?? '') === '')
    .map((member) => ({ email: member.draft.email ?? '', name: nameOf(member) }))
    .filter(({ name }) => names.filter((other) => other === name).length === 1);
}

test('a mailbox, mails and what Outlook saved, dropped together, become answers by one step, and go back by one', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  await createAppPage(page).goTo(`/meetings/${COMING}`);
  const meeting = createMeetingPage(page);
  const [accepting, writing, outlook, moved, absent] = asked();
  if (!accepting || !writing || !outlook || !moved || !absent) throw new Error('too few are asked');
  const dialog = await meeting.openReplies();

  await test.step('all of them are told apart', async () => {
    const accepted = replyMail(
      { uid, email: accepting.email, stamp: new Date().toISOString().replaceAll(/[-:]|\.\d+/gu, '') },
      { id: '1@x' },
    );
    const words = 'Ich komme gern, aber erst ab elf.\n\nAm 03.12.2026 um 10:00 schrieb Netz:\n> Kommen Sie?';
    await drop(page, [
      ['postfach.mbox', mailboxOf([accepted, textMail(words, { from: writing.email, id: '2@x' }), accepted])],
      ['zurueck.eml', bounceMail([unknownMailbox(moved.email)])],
      ['abwesend.eml', absenceMail('Ich bin bis 11.12.2026 nicht im Büro.', { from: absent.email })],
      [
        'weiter.eml',
        forwardedMail(textMail('Ich sage ab.', { from: absent.email }), { from: 'vorzimmer@anders.example' }),
      ],
      [
        'zusage.msg',
        outlookMail({
          messageClass: 'IPM.Schedule.Meeting.Resp.Neg',
          subject: 'Abgesagt',
          body: 'Leider krank.',
          sender: outlook.email,
          uid,
        }),
      ],
      ['einkauf.txt', 'Milch, Brot'],
    ]);
    await paste(page, 'bild.eml', 'Subject: Bild\r\n\r\n');
    await expect(dialog.getByRole('tab')).toHaveText([
      /Zu- und Absagen\s*2/u,
      /Zum Lesen\s*2/u,
      /Nicht zugestellt\s*1/u,
      /Abwesend, automatisch\s*1/u,
      /Nicht verstanden\s*1/u,
    ]);
    await expect(dialog.getByRole('status').filter({ hasText: 'einkauf.txt' })).toBeVisible();
    await expect(dialog.getByText(t('answers.twins', { count: 1 }))).toBeVisible();
    await expect(dialog.getByRole('row').filter({ hasText: accepting.name }).first()).toContainText('offen → zugesagt');
    await expect(dialog.getByRole('row').filter({ hasText: outlook.name }).first()).toContainText('Leider krank.');
    await page.screenshot({ path: testInfo.outputPath('replies.png') });
  });

  await test.step('an address that bounced stands with its reason and its person', async () => {
    await dialog.getByRole('tab', { name: /Nicht zugestellt/u }).click();
    const row = dialog.getByRole('row').filter({ hasText: moved.email });
    await expect(row).toContainText(t('answers.bounce.reason.unknownMailbox'));
    await expect(row.getByRole('link')).toContainText(moved.name);
    await page.screenshot({ path: testInfo.outputPath('bounces.png') });
    await dialog.getByRole('tab', { name: /Abwesend/u }).click();
    await expect(dialog.getByRole('row').filter({ hasText: absent.name })).toContainText('abwesend bis 11.12.2026');
    await page.screenshot({ path: testInfo.outputPath('automatic.png') });
    await dialog.getByRole('tab', { name: /Nicht verstanden/u }).click();
    await page.screenshot({ path: testInfo.outputPath('unclear.png') });
  });

  await test.step('words are read, and a person says what they mean, with the keyboard alone', async () => {
    await dialog.getByRole('tab', { name: /Nicht verstanden/u }).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    const read = dialog.getByRole('button', { name: new RegExp(`^Lesen: .*${writing.name}`, 'u') });
    await read.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('paragraph').filter({ hasText: 'Ich komme gern, aber erst ab elf.' })).toBeVisible();
    await expect(dialog.getByText(t('answers.wholeMail'))).toBeVisible();
    await dialog.getByRole('radio', { name: t('answers.noteNothing') }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByLabel(t('answers.comment'))).toHaveValue('Ich komme gern, aber erst ab elf.');
    await page.screenshot({ path: testInfo.outputPath('words.png') });
    await page.setViewportSize({ width: 900, height: 600 });
    await page.screenshot({ path: testInfo.outputPath('words-narrow.png') });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('a mail that was passed on is of nobody until a person says so', async () => {
    await dialog.getByRole('button', { name: /^Lesen: .*vorzimmer@anders\.example/u }).click();
    await expect(dialog.getByRole('paragraph').filter({ hasText: 'Ich sage ab.' })).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('forwarded.png') });
    await dialog.getByRole('button', { name: /^Das ist /u }).click();
    await dialog.getByRole('radio', { name: t('meetings.rsvp.no'), exact: true }).click({ force: true });
  });

  await test.step('one step takes all of it over, one takes it back', async () => {
    await dialog.getByRole('button', { name: t('invite.replies.apply', { count: 4 }) }).click();
    await expect(meeting.answer(accepting.name).first()).toHaveText('zugesagt');
    await expect(meeting.answer(writing.name).first()).toHaveText('zugesagt');
    await expect(meeting.answer(outlook.name).first()).toHaveText('abgesagt');
    await expect(createAppPage(page).toasts).toContainText(t('invite.replies.applied', { count: 4 }));
    await page
      .getByRole('button', { name: t('common.undo') })
      .last()
      .click();
    for (const { name } of [accepting, writing, outlook])
      await expect(meeting.answer(name).first()).toHaveText('offen');
  });
});

test('two thousand mails at once are read while the page stays awake', async ({ launch }, testInfo) => {
  // Recording what the page does takes longer than reading.
  test.setTimeout(60_000);
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  await createAppPage(page).goTo(`/meetings/${COMING}`);
  const dialog = await createMeetingPage(page).openReplies();
  const mails = Array.from({ length: 2000 }, (_, index): readonly [string, string] =>
    index % 4 === 0
      ? [`${index}.eml`, replyMail({ uid, email: `p${index}@anders.example` }, { id: `${index}@x` })]
      : [
          `${index}.eml`,
          textMail(`Antwort ${index}\n\nAm 03.12.2026 um 10:00 schrieb Netz:\n${'> Wort für Wort\n'.repeat(40)}`, {
            id: `${index}@x`,
            from: `p${index}@anders.example`,
          }),
        ],
  );
  const strain = await watchStrain(app, testInfo);
  const start = Date.now();
  await drop(page, mails);
  await expect(dialog.getByRole('tab', { name: /Zum Lesen\s*1\.500/u })).toBeVisible({ timeout: 30_000 });
  testInfo.annotations.push({ type: 'seconds', description: String((Date.now() - start) / 1000) });
  await dialog.getByRole('tab', { name: /Zum Lesen/u }).click();
  await expect(dialog.getByRole('row').filter({ hasText: 'p1@anders.example' }).first()).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('many.png') });
  const { longestTask } = await strain();
  expect(longestTask).toBeLessThan(400);
});

/** Puts a file in as from the clipboard, wherever the focus is. */
async function paste(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([text], fileName));
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    [name, content] as const,
  );
}

/** Lets go of files over the place for them. */
async function drop(page: Page, files: readonly (readonly [string, string | Uint8Array])[]): Promise<void> {
  const contents = files.map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const);
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, contents);
  await page.getByLabel(t('invite.replies.choose'), { exact: true }).dispatchEvent('drop', { dataTransfer: dropped });
}
