import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { demoId } from '../../../shared/demo/ids';
import { answerFolderDialog, answerSaveDialog, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { hasFocus, tabTo } from '../pages/keyboard';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';

/** A day that is still to come whenever the test runs. */
const YEAR = new Date().getFullYear() + 1;
const SENDER = 'koordination@netz.example';

const run = promisify(execFile);

async function readPdf(
  file: string,
): Promise<{ readonly info: string; readonly structure: string; readonly text: string; readonly source: string }> {
  const [info, structure, text, source] = await Promise.all([
    run('pdfinfo', [file]),
    run('pdfinfo', ['-struct', file]),
    run('pdftotext', [file, '-']),
    readFile(file, 'latin1'),
  ]);
  return { info: info.stdout, structure: structure.stdout, text: text.stdout.replaceAll('\n', ''), source };
}

interface Calendar {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly location: string;
  readonly attendees: readonly string[];
}

function readCalendar(text: string): Calendar {
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no VEVENT');
  const event = new ICAL.Event(component);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    status: String(component.getFirstPropertyValue('status') ?? ''),
    location: event.location,
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue())),
  };
}

async function readMail(
  file: string,
): Promise<{ readonly to: string; readonly subject: string; readonly text: string; readonly calendar: Calendar }> {
  const mail = await PostalMime.parse(await readFile(file), { attachmentEncoding: 'utf8' });
  const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = calendar?.content;
  return {
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    calendar: readCalendar(typeof content === 'string' ? content : ''),
  };
}

function reply({
  uid,
  email,
  partstat,
  sequence,
}: {
  readonly uid: string;
  readonly email: string;
  readonly partstat: string;
  readonly sequence: number;
}): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261125T080000Z',
    `SEQUENCE:${sequence}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${email.toUpperCase()}`,
    'COMMENT:Ich komme etwas später',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

test('an invitation goes out, a moved meeting is announced, answers are read, the meeting is called off', async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  const folderOf = async (name: string): Promise<string> => {
    const folder = testInfo.outputPath(name);
    await mkdir(folder, { recursive: true });
    await answerFolderDialog(app.electron, folder);
    return folder;
  };
  const mailsIn = async (folder: string) =>
    Promise.all((await readdir(folder)).sort().map((name) => readMail(path.join(folder, name))));

  const application = await createFirstRunPage(page).createNetwork('CDO-Netzwerk Süd');
  const members = await openMembersPage(page);
  for (const [givenName, familyName, email] of [
    ['Ayşe', 'Çelik', 'ayse.celik@stadt.example'],
    ['Jörg', 'Weiß', 'joerg.weiss@land.example'],
  ] as const) {
    await (await members.create()).fill({ givenName, familyName, email });
  }
  await application.open('meetings');
  const meetings = createMeetingsPage(page);
  const meeting = await meetings.plan({ title: 'Frühjahrstreffen', date: `1502${YEAR}`, place: 'Rathaus Ulm' });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  await meeting.invitePerson('Çelik');
  await meeting.invitePerson('Weiß');

  const invitations = await meeting.openInvitations();
  await test.step('the text is filled in for a person, and what nobody knows is named', async () => {
    await invitations.previewFor('Weiß');
    await expect(invitations.preview).toContainText('Guten Tag Jörg Weiß');
    await expect(invitations.preview).toContainText(`Montag, 15. Februar ${YEAR}`);
    await expect(invitations.preview).toContainText('Rathaus Ulm');
    await expect(invitations.preview).not.toContainText('Einwahl');
    await invitations.write('{Anrede},\n\nkommen Sie in {Raumnummer}?\n\n{Tagesordnung}');
    await expect(invitations.unknown).toContainText('{Raumnummer}');
    await invitations.saveBlock('Kurz');
    await invitations.useBlock('Einladung');
    await expect(invitations.body).toHaveValue(/wir laden Sie herzlich ein/u);
    await invitations.setLanguage('Englisch');
    await expect(invitations.preview).toContainText(`Monday 15 February ${YEAR}`);
    await invitations.setLanguage('Deutsch');
    await invitations.useBlock('Kurz');
    await invitations.write('{Anrede},\n\nkommen Sie?\n\n{Tagesordnung}');
  });

  const first = await folderOf('erste');
  const mails = await test.step('each person gets a mail file with an invitation that can be answered', async () => {
    await invitations.setSender(SENDER);
    await invitations.saveEach();
    await invitations.confirmSent();
    const written = await mailsIn(first);
    expect(written.map(({ to }) => to).sort()).toEqual(['ayse.celik@stadt.example', 'joerg.weiss@land.example']);
    for (const mail of written) {
      expect(mail.subject).toBe(`Einladung: Frühjahrstreffen, Montag, 15. Februar ${YEAR}`);
      expect(mail.text).toMatch(/^Guten Tag (?:Ayşe Çelik|Jörg Weiß),/u);
      expect(mail.calendar).toMatchObject({
        method: 'REQUEST',
        sequence: 0,
        status: 'CONFIRMED',
        location: 'Rathaus Ulm',
        attendees: [`mailto:${mail.to}`],
      });
    }
    return written;
  });
  await page.screenshot({ path: testInfo.outputPath('invitations.png') });

  await test.step('a moved meeting says that people hold the old place', async () => {
    await invitations.back();
    await expect(meeting.status('invited').first()).toBeVisible();
    await expect(meeting.changed).toHaveCount(0);
    await meeting.fill('description', 'Bitte Ausweis mitbringen.');
    await expect(meeting.changed).toHaveCount(0);
    await meeting.fill('place', 'Stadthaus Ulm');
    await expect(meeting.notice('place')).toBeVisible();
    await meeting.show('invitation');
    await expect(meeting.invitee('Weiß')).toContainText('alter Stand');
    await page.screenshot({ path: testInfo.outputPath('changed.png') });
    await meeting.changed.click();
    await expect(invitations.occasion('update')).toBeChecked();
    await expect(invitations.preview).toContainText('Neuer Ort: Stadthaus Ulm (bisher Rathaus Ulm)');
    const second = await folderOf('zweite');
    await invitations.saveEach();
    await invitations.confirmSent();
    for (const mail of await mailsIn(second))
      expect(mail.calendar).toMatchObject({
        method: 'REQUEST',
        sequence: 1,
        uid: mails[0]?.calendar.uid,
        location: 'Stadthaus Ulm',
      });
    await invitations.back();
    await expect(meeting.changed).toHaveCount(0);
  });

  await test.step('answers are read from files, unknown senders are named, one undo takes them back', async () => {
    const uid = mails[0]?.calendar.uid ?? '';
    const files = {
      'zusage.eml': [
        'From: Ayse Celik <ayse.celik@stadt.example>',
        'Content-Type: text/calendar; method=REPLY; charset=utf-8',
        '',
        reply({ uid, email: 'ayse.celik@stadt.example', partstat: 'ACCEPTED', sequence: 1 }),
      ].join('\r\n'),
      'alt.ics': reply({ uid, email: 'joerg.weiss@land.example', partstat: 'DECLINED', sequence: 0 }),
      'fremd.ics': reply({ uid, email: 'wer@anders.example', partstat: 'ACCEPTED', sequence: 1 }),
      'bild.eml': 'Subject: Urlaub\r\n\r\nBin weg.\r\n',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(testInfo.outputPath(name), content);
    const dialog = await meeting.readReplies(Object.keys(files).map((name) => testInfo.outputPath(name)));
    await expect(dialog.getByRole('row').filter({ hasText: 'Çelik, Ayşe' })).toContainText('offen → zugesagt');
    await expect(dialog.getByRole('row').filter({ hasText: 'Weiß' })).toContainText('vor der letzten Änderung');
    await expect(dialog.getByRole('row').filter({ hasText: 'wer@anders.example' })).toContainText(
      'gehört zu keinem Mitglied',
    );
    await expect(dialog.getByRole('tab', { name: /Zum Lesen\s*1/u })).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('replies.png') });
    await dialog.getByRole('button', { name: 'Eine Antwort übernehmen' }).click();
    await expect(meeting.answer('Çelik')).toHaveText('zugesagt');
    await expect(meeting.answer('Weiß')).toHaveText('offen');
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await expect(meeting.answer('Çelik')).toHaveText('offen');
    await meeting.setAnswer('Weiß', 'maybe');
    await expect(meeting.answer('Weiß')).toHaveText('vielleicht');
    await meeting.setAnswer('Weiß', 'none');
  });

  await test.step('calling it off offers the cancellation to those who know of it', async () => {
    const cancellations = await meeting.cancel();
    await expect(cancellations.occasion('cancel')).toBeChecked();
    const third = await folderOf('dritte');
    await cancellations.saveEach();
    await page.screenshot({ path: testInfo.outputPath('cancel.png') });
    await cancellations.confirmSent();
    const cancelled = await mailsIn(third);
    expect(cancelled).toHaveLength(2);
    for (const mail of cancelled)
      expect(mail.calendar).toMatchObject({
        method: 'CANCEL',
        sequence: 2,
        status: 'CANCELLED',
        uid: mails[0]?.calendar.uid,
      });
    await cancellations.back();
    await expect(page.getByRole('main').getByText('Abgesagt', { exact: true }).first()).toBeVisible();
    await createAppPage(page).open('meetings');
    await expect(meetings.quarter(`Q1/${YEAR}`)).toContainText(`Q1/${YEAR} noch nicht geplant`);
    await expect(meetings.quarter(`Q1/${YEAR}`)).toContainText('Abgesagt');
  });
});

test('one mail for all hides the addresses and names nobody; a long list does not fit into a mailto link', async ({
  app,
  page,
}, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Treffen für alle', date: `1502${YEAR}`, place: 'Ulm' });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  await meeting.inviteAllMembers();
  const invitations = await meeting.openInvitations();
  await expect(invitations.mailto).toBeDisabled();
  await page.screenshot({ path: testInfo.outputPath('demo.png') });
  const file = testInfo.outputPath('alle.eml');
  await answerSaveDialog(app.electron, file);
  await invitations.saveOne();
  const source = await readFile(file, 'utf8');
  expect(source).toMatch(/^Bcc: /mu);
  expect(source).not.toMatch(/^To: .*@/mu);
  const { calendar } = await readMail(file);
  expect(calendar).toMatchObject({ method: 'PUBLISH', attendees: [] });
});

test('a selection of people is kept for the whole network', async ({ page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).open('meetings');
  const meetings = createMeetingsPage(page);
  const meeting = await meetings.plan({ title: 'Kommunaltreffen', date: `1502${YEAR}` });
  const dialog = await meeting.inviteByFilter();
  await dialog.add('Kommune');
  await page.screenshot({ path: testInfo.outputPath('filter.png') });
  await dialog.save('Nur Kommunen');
  await dialog.close();
  const again = await meeting.inviteByFilter();
  await again.choose('Nur Kommunen');
  await expect(again.chips).toHaveText(['Status: Mitglied', 'Ebene: Kommune']);
  await again.invite();
  await expect(meeting.invitee(', ').first()).toBeVisible();
});

test('the announcement has a poster with a code that says where it leads', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({
    title: 'Frühjahrstreffen der Digitalverantwortlichen',
    event: 'Zukunftskongress',
    date: `1502${YEAR}`,
    place: 'Westhafen',
  });
  const dialog = await meeting.announce();
  await expect(dialog.getByRole('textbox', { name: 'Ankündigungstext' })).toHaveValue(/\*\*Wo:\*\* Westhafen/u);
  const address = dialog.getByRole('textbox', { name: 'Adresse zum Anmelden' });
  await address.fill('morgen');
  await expect(dialog).toContainText('Das ist keine Webadresse');
  await address.fill('https://anmeldung.example/cdo-netzwerk/fruehjahr');
  await address.blur();
  await page.screenshot({ path: testInfo.outputPath('announce.png') });
  for (const size of ['A4', 'A3'] as const) {
    const pdf = testInfo.outputPath(`${size}.pdf`);
    await answerSaveDialog(app.electron, pdf);
    await dialog.getByRole('button', { name: `${size} als PDF …` }).click();
    await page.getByText(`„${size}.pdf“ ist gespeichert.`).waitFor();
    const { info, structure, text, source } = await readPdf(pdf);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toMatch(/^Pages:\s+1$/mu);
    expect(info).toMatch(
      size === 'A4' ? /^Page size:\s+59[45]\.\d* x 84[12]/mu : /^Page size:\s+84[12]\.?\d* x 119[01]/mu,
    );
    for (const tag of ['H1', 'Figure', 'Link']) expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'mu'));
    expect(source).toContain('/Alt (QR-Code mit der Adresse https://anmeldung.example/cdo-netzwerk/fruehjahr)');
    expect(text).toContain('anmeldung.example/cdo-netzwerk/fruehjahr');
  }
});

test('a changed place is announced to everybody with the keyboard alone', async ({ app, page }, testInfo) => {
  const { keyboard } = page;
  await createFirstRunPage(page).openDemo();
  const application = createAppPage(page);
  const { t } = application;
  await application.goTo(`/meetings/${demoId('meetings', 7)}`);
  await tabTo(page.getByRole('tab', { name: new RegExp(`^${t('meetings.step.invitation')}`, 'u') }));
  await keyboard.press('ArrowLeft');
  await tabTo(page.getByRole('textbox', { name: t('meetings.field.room'), exact: true }), 'Shift+Tab');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Raum 101');
  await page.getByRole('button', { name: t('invite.sendUpdate') }).waitFor();
  for (const area of [page.getByRole('banner'), application.navigation]) {
    await keyboard.press('F6');
    await expect.poll(() => hasFocus(area)).toBe(true);
  }
  await keyboard.press('F6');
  await expect(application.main).toBeFocused();
  await tabTo(page.getByRole('button', { name: t('invite.sendUpdate') }));
  await keyboard.press('Enter');
  await page.getByRole('radio', { name: new RegExp(`^${t('invite.kind.update')}`, 'u') }).waitFor();
  await tabTo(page.getByRole('textbox', { name: t('invite.body') }));
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('Neuer Raum! ');
  await expect(page.getByRole('article')).toContainText('Neuer Raum!');
  const folder = testInfo.outputPath('update');
  await mkdir(folder, { recursive: true });
  await answerFolderDialog(app.electron, folder);
  await tabTo(page.getByRole('button', { name: /E-Mail-Dateien speichern/u }));
  await keyboard.press('Enter');
  const confirm = page.getByRole('button', { name: t('invite.confirmSent', { count: 56 }) });
  await expect(confirm).toBeFocused();
  await page.screenshot({ path: testInfo.outputPath('handedOut.png') });
  await keyboard.press('Enter');
  await page.getByText(t('invite.marked', { count: 56 })).waitFor();
  expect(await readdir(folder)).toHaveLength(56);
  await expect(page.getByText(t('invite.upToDateText', { count: 56 }))).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await page.getByRole('radio', { name: new RegExp(`^${t('invite.kind.update')}`, 'u') }).waitFor();
});
