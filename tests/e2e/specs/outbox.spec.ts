import { writeFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { createAuthority, createServerTls } from '../../../scripts/lib/certificates.mjs';
import { createMailServer } from '../../../scripts/lib/mailServer.mjs';
import { checkAccessibility, expect, findCutOff, resize, test, trustAuthority } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMailAccount } from '../pages/MailAccountPart';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';
import { openOutbox } from '../pages/OutboxPage';

const YEAR = new Date().getFullYear() + 1;
const PEOPLE = 60;
const REFUSED = /p(?:7|21|44)@/u;
const name = (index: number): string => `Person${String(index).padStart(2, '0')}`;

test('sixty invitations leave once each, though the laptop is killed in between; what is refused is named and sent again', async ({
  launch,
}, testInfo) => {
  // Sixty messages, each on a connection of its own, and two starts of the application.
  test.setTimeout(60_000);
  const authority = createAuthority('Authority of the tests');
  let isStrict = true;
  let onTaken: () => void = () => undefined;
  const server = await createMailServer({
    tls: createServerTls(authority),
    turn: (step, value) =>
      isStrict && step === 'rcpt' && REFUSED.test(value) ? { refuse: '550 5.1.1 No such mailbox here' } : undefined,
    onMail: () => onTaken(),
  });
  const recipients = (): readonly string[] => server.received.flatMap(({ to }) => to);
  const laptop = await launch();
  try {
    await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
    const list = testInfo.outputPath('mitglieder.csv');
    const rows = Array.from({ length: PEOPLE }, (_, index) => `${name(index)};Beispiel;p${index}@amt.example`);
    await writeFile(list, ['Vorname;Nachname;E-Mail', ...rows].join('\n'));
    const members = await openMembersPage(laptop.page);
    await (await (await members.startImport()).choose(list)).import();
    await createAppPage(laptop.page).open('meetings');
    const meetings = createMeetingsPage(laptop.page);
    const meeting = await meetings.plan({ title: 'Frühjahrstreffen', date: `1502${YEAR}`, place: 'Rathaus Ulm' });
    await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
    await meeting.inviteAllMembers();
    const { putIntoOutbox } = await meeting.openInvitations();

    await test.step('what is in the outbox waits for a mailbox, and says so', async () => {
      await putIntoOutbox();
      await openOutbox(laptop.page);
      await expect(laptop.page.getByText(createAppPage(laptop.page).t('outbox.now.noAccount'))).toBeVisible();
      await checkAccessibility(laptop.page, 'the outbox without a mailbox', async (theme) => {
        await laptop.page.screenshot({ path: testInfo.outputPath(`waiting-${theme}.png`) });
      });
    });

    await trustAuthority(laptop.electron, authority.cert);
    const account = await openMailAccount(laptop.page);
    await account.fill({ host: 'localhost', port: server.port, fromAddress: 'netzwerk@example.org', perMinute: 600 });
    const someTaken = new Promise<void>((resolve) => {
      onTaken = () => {
        if (server.received.length >= 15) resolve();
      };
    });
    await account.press('mailAccount.submit');
    await someTaken;
    await laptop.kill();

    const again = await laptop.relaunch();
    const { page } = again;
    const { t } = createAppPage(page);
    await trustAuthority(again.electron, authority.cert);
    let outbox = await openOutbox(page);
    await outbox.open('Frühjahrstreffen');
    const tryNow = page.getByRole('button', { name: t('outbox.now.tryAgain') });
    // The laptop may have tried before it knew the authority again.
    if (await tryNow.isVisible()) await tryNow.click();

    await test.step('whoever may have it already is not sent it again by itself', async () => {
      await expect(outbox.letter('Frühjahrstreffen')).toContainText(/5[67] von 60/u, { timeout: 30_000 });
      expect(new Set(recipients()).size).toBe(recipients().length);
    });
    await page.screenshot({ path: testInfo.outputPath('sent.png') });
    await expect(outbox.message(name(21))).toContainText('Das Postfach gibt es nicht.');
    await checkAccessibility(page, 'the outbox', async (theme) => {
      await page.screenshot({ path: testInfo.outputPath(`outbox-${theme}.png`) });
    });
    await resize(again, { width: 900, height: 600, zoom: 1 });
    expect(await page.evaluate(findCutOff)).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath('narrow.png') });

    await test.step('what was refused is sent again once somebody says so', async () => {
      isStrict = false;
      await outbox.failed.getByRole('button', { name: t('outbox.failed.again') }).click();
      await expect(outbox.message(name(21))).toContainText('gesendet');
      await expect.poll(() => recipients().filter((address) => REFUSED.test(address)).length).toBe(3);
      expect(new Set(recipients()).size).toBe(recipients().length);
    });

    const mail = await PostalMime.parse(server.received[0]?.source ?? '');
    expect(mail.subject).toBe(`Einladung: Frühjahrstreffen, Montag, 15. Februar ${YEAR}`);
    expect(mail.attachments.some(({ mimeType }) => mimeType === 'text/calendar')).toBe(true);

    const taken = await openMembersPage(page);
    await taken.open(name(0));
    await expect(page.getByText('Schreiben gesendet: Einladung „Frühjahrstreffen“')).toBeVisible();
    outbox = await openOutbox(page);
    await outbox.letter('Frühjahrstreffen').click();
  } finally {
    await server.close();
  }
});
