import type { Page, TestInfo } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { demoId } from '../../../shared/demo/ids';
import { pdfText } from '../../support/documents/pdfFiles';
import { answerSaveDialog, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { tabTo } from '../pages/keyboard';
import { createLifeCyclePage } from '../pages/LifeCyclePage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createMembersPage } from '../pages/MembersPage';

const YEAR = new Date().getFullYear() + 1;
/** Meetings take place when they are begun. */
const THIS_YEAR = YEAR - 1;
const today = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' }).format(Date.now());
const OBJECTION = 'Köln hat sich enthalten.';

function look(page: Page, testInfo: TestInfo, name: string): Promise<Buffer> {
  return page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
}

test('minutes go their whole way: circulated, objected to, made anew, approved by the next meeting, amended', async ({
  app,
  page,
}, testInfo) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const frame = createAppPage(page);
  await frame.open('members');
  const members = createMembersPage(page);
  await (await members.create()).fill({ givenName: 'Ayşe', familyName: 'Çelik', email: 'celik@example.org' });
  await frame.open('meetings');
  const first = await createMeetingsPage(page).plan({ title: 'Frühjahrstreffen', date: `1003${YEAR}` });
  await first.invitePerson('Çelik');
  await first.addItems([{ title: 'Leitfaden für KI-Assistenten', duration: '30' }]);
  const running = await first.start();
  await running.write('Ulm berichtet. Köln stimmt zu.');
  await running.capture('a: Gliederung vorlegen @Dataport bis 15.12.');
  await running.finalise();

  const lifeCycle = createLifeCyclePage(page);
  const number = `P-${THIS_YEAR}-01`;
  await test.step('circulated, with the minutes in a mail draft', async () => {
    await lifeCycle.openCirculation();
    await look(page, testInfo, 'circulate');
    const file = testInfo.outputPath('Protokoll.eml');
    await answerSaveDialog(app.electron, file);
    await lifeCycle.saveMail();
    const mail = await PostalMime.parse(await readFile(file));
    expect(mail.subject).toBe(`Protokoll ${number}: Frühjahrstreffen`);
    expect(mail.bcc).toMatchObject([{ address: 'celik@example.org' }]);
    expect(mail.text).toMatch(/Einwände nehmen wir bis zum \d+\. \p{L}+ \d{4} entgegen/u);
    const [pdf] = mail.attachments;
    expect(pdf?.mimeType).toBe('application/pdf');
    const attached = testInfo.outputPath('Anhang.pdf');
    await writeFile(attached, pdf?.content instanceof ArrayBuffer ? new Uint8Array(pdf.content) : '');
    const text = await pdfText(attached);
    expect(text).toContain('Fassung 1 · für Mitglieder');
    expect(text).toContain('Verteilt, noch nicht genehmigt');
    await lifeCycle.markCirculated();
    await expect(lifeCycle.steps).toContainText('Verteilt');
  });

  await test.step('objected to, accepted, made anew', async () => {
    await lifeCycle.object({ by: 'Ayşe Çelik', text: OBJECTION });
    await expect(frame.main).toContainText('Ein Einwand ist noch zu klären');
    await look(page, testInfo, 'objection');
    await lifeCycle.settle(OBJECTION, 'accepted', 'Die Enthaltung wird aufgenommen.');
    await expect(frame.main).toContainText('Das Protokoll braucht eine neue Fassung');
    const correction = await first.correct();
    await correction.write(' Köln enthält sich.');
    await correction.finalise();
    await expect(lifeCycle.steps).toContainText('Noch nicht verteilt');
    await expect(lifeCycle.objections).toHaveCount(1);
    await lifeCycle.openCirculation();
    await lifeCycle.markCirculated();
  });

  await frame.open('meetings');
  const second = await createMeetingsPage(page).plan({ title: 'Sommertreffen', date: `1006${YEAR}` });
  await test.step('on the agenda of the next meeting by itself, with the open tasks', async () => {
    await expect.poll(second.entries).toEqual([`Genehmigung des Protokolls P-${THIS_YEAR}-01`, 'Offene Aufgaben']);
    const next = await second.start();
    await page.getByRole('button', { name: 'Protokoll ansehen' }).click();
    await expect(page.getByRole('dialog')).toContainText('Köln enthält sich.');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Genehmigung beschließen' }).click();
    await page.getByRole('button', { name: 'Im Konsens' }).click();
    await look(page, testInfo, 'approval-running');
    await next.nextItem();
    await page.getByRole('button', { name: '„Gliederung vorlegen“ als erledigt markieren' }).click();
    await look(page, testInfo, 'tasks-running');
    await next.finalise();
  });

  await frame.open('meetings');
  await createMeetingsPage(page).open('Frühjahrstreffen');
  await test.step('approved by its decision, and told on paper', async () => {
    await expect(lifeCycle.steps).toContainText(`Genehmigt${today} · Sommertreffen`);
    const pdf = testInfo.outputPath('Protokoll.pdf');
    await answerSaveDialog(app.electron, pdf);
    await createMeetingPage(page).savePdf();
    expect(await pdfText(pdf)).toContain(`Genehmigt am ${today} durch Beschluss („Sommertreffen“)`);
  });

  await test.step('and every step has a way back', async () => {
    await lifeCycle.chooseFromMenu('lifeCycle.withdrawApproval');
    await expect(lifeCycle.steps).toContainText('Noch nicht genehmigt');
    await frame.toasts
      .getByRole('button', { name: frame.t('common.undo') })
      .first()
      .click();
    await expect(lifeCycle.steps).toContainText(`Genehmigt${today}`);
  });

  await test.step('amended, never replaced', async () => {
    await lifeCycle.amend('Leitfaden', 'Statt „Ulm“ ist zu lesen „Stadt Ulm“.');
    await expect(lifeCycle.addendum(`P-${THIS_YEAR}-01/N1`)).toBeVisible();
    await look(page, testInfo, 'approved');
    const pdf = testInfo.outputPath('Nachtrag.pdf');
    await answerSaveDialog(app.electron, pdf);
    await createMeetingPage(page).savePdf();
    await expect(frame.toasts).toContainText('Nachtrag.pdf');
    const text = await pdfText(pdf);
    expect(text).toContain(`Nachtrag zum Protokoll P-${THIS_YEAR}-01`);
    expect(text).toContain('Statt „Ulm“ ist zu lesen „Stadt Ulm“.');
  });

  await test.step('and what it builds on stays approved', async () => {
    await page.getByRole('button', { name: frame.t('lifeCycle.more') }).click();
    const withdraw = page.getByRole('menuitem', { name: frame.t('lifeCycle.withdrawApproval') });
    await expect(withdraw).toBeDisabled();
    await expect(withdraw).toContainText(frame.t('common.undoneBecause.amended'));
    await page.keyboard.press('Escape');
  });
});

test('an objection, its answer and the approval need no mouse', async ({ page }) => {
  const { keyboard } = page;
  await createFirstRunPage(page).openDemo();
  const frame = createAppPage(page);
  const { t, dialog } = frame;
  await frame.goTo(`/meetings/${demoId('meetings', 6)}`);
  const lifeCycle = createLifeCyclePage(page);
  const more = page.getByRole('button', { name: t('lifeCycle.more'), exact: true });

  async function choose(entry: string): Promise<void> {
    await tabTo(more);
    await keyboard.press('Enter');
    await keyboard.type(entry);
    await keyboard.press('Enter');
    await dialog.waitFor();
  }
  await choose(t('lifeCycle.objection.add'));
  await expect(dialog.getByRole('textbox', { name: t('lifeCycle.objection.by') })).toBeFocused();
  await keyboard.type('Stadt Köln');
  await tabTo(dialog.getByRole('textbox', { name: t('lifeCycle.objection.text'), exact: true }));
  await keyboard.type(OBJECTION);
  await tabTo(dialog.getByRole('radio', { name: t('lifeCycle.objection.state.open') }));
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await tabTo(dialog.getByRole('textbox', { name: t('lifeCycle.objection.settlement') }));
  await keyboard.type('Die Aufzeichnung ist richtig.');
  await tabTo(dialog.getByRole('button', { name: t('lifeCycle.objection.save') }));
  await keyboard.press('Enter');
  await expect(lifeCycle.objections).toContainText('Die Aufzeichnung ist richtig.');
  await expect(more).toBeFocused();

  await choose(t('lifeCycle.approve.open'));
  await tabTo(dialog.getByRole('button', { name: t('lifeCycle.approve.save') }));
  await keyboard.press('Enter');
  await expect(lifeCycle.steps).toContainText('durch Beschluss');
  // While a dialog is open the key belongs to it, and the page behind it shows what was written a moment before it closes.
  await expect(dialog).toHaveCount(0);
  await keyboard.press('ControlOrMeta+z');
  // Over what others rely on it goes only when one says so; the safe answer has the focus.
  const question = frame.page.getByRole('alertdialog', { name: /^Genehmigung von P-\S+ zurücknehmen\?$/u });
  await expect(question.getByRole('button', { name: t('ui.cancel') })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(lifeCycle.steps).toContainText('Noch nicht genehmigt');
  await expect(frame.toasts).toContainText('zurückgenommen');
  await frame.page.getByRole('button', { name: t('common.redo') }).focus();
  await keyboard.press('Enter');
  await expect(frame.page.getByRole('alertdialog')).toContainText('wiederholen?');
  await keyboard.press('Escape');
  await expect(lifeCycle.steps).toContainText('Noch nicht genehmigt');
});
