import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { answerSaveDialog, expect, test } from '../fixtures';
import { repositoryFolder } from '../fixtures/runtime';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openOutcomesPage } from '../pages/OutcomesPage';
import { openSyncPage } from '../pages/SyncPage';

const run = promisify(execFile);
const OUTLOOK_FILE = path.join(repositoryFolder, 'tests/support/data/mitglieder-outlook-cp1252.csv');
/** A day that is still to come whenever the test runs. */
const YEAR = new Date().getFullYear() + 1;
/** Meetings take place when they are begun. */
const THIS_YEAR = YEAR - 1;

test('the main job on two laptops: import, plan, minutes offline, finalise, export, sync, edit on both sides', async ({
  launch,
  couch: { line, login },
}, testInfo) => {
  test.setTimeout(180_000);
  const laptopA = await launch();
  const a = createAppPage(laptopA.page);

  await test.step('laptop A creates the network and syncs it', async () => {
    await createFirstRunPage(laptopA.page).createNetwork('CDO-Netzwerk');
    const sync = await openSyncPage(laptopA.page);
    await (await sync.fill(login)).test();
    await (await sync.createDatabase()).connect();
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  });

  await test.step('it brings in the members as Outlook exports them', async () => {
    const members = await openMembersPage(laptopA.page);
    const importPage = await (await members.startImport()).choose(OUTLOOK_FILE);
    await expect(importPage.write).toHaveText(/^1\.994 anlegen/u);
    await importPage.import();
    await expect(members.countLine).toHaveText('1.994 Mitglieder');
    await members.find('jaeger claudia');
    await expect(members.row('Jäger, Claudia').first()).toBeVisible();
    await expect(a.syncStatus).toHaveText(/^Aktuell/u, { timeout: 30_000 });
  });

  await a.open('meetings');
  const meetings = createMeetingsPage(laptopA.page);
  const meeting = await test.step('it plans the meeting at a congress', async () => {
    await meetings.createEvent({
      title: 'Zukunftskongress',
      from: `2106${YEAR}`,
      to: `2306${YEAR}`,
      place: 'Westhafen',
      city: 'Berlin',
    });
    const planned = await meetings.plan({
      title: 'Sommertreffen',
      event: 'Zukunftskongress',
      date: `2106${YEAR}`,
      place: 'Westhafen',
    });
    await planned.addItems([
      { title: 'Begrüßung', duration: '10' },
      { title: 'Leitfaden für KI-Assistenten', duration: '45' },
    ]);
    await planned.invitePerson('Jäger, Claudia');
    await planned.markInvited();
    return planned;
  });

  await test.step('in the hall it is offline, checks people in and keeps the minutes', async () => {
    await line.goOffline();
    const running = await meeting.start();
    await running.write('Die Koordination begrüßt die Teilnehmenden.');
    await running.nextItem();
    await running.write('Ulm berichtet: 71 % der Auskünfte ohne Rückfrage – „ein Anfang“.');
    await running.checkIn('Jäger, Claudia');
    await running.checkIn('Vogt, Mehmet');
    await running.capture('b: Das Netzwerk erarbeitet einen gemeinsamen Leitfaden');
    await running.vote({ yes: 2, no: 0, abstain: 0 });
    await running.capture(`a: Gliederung vorlegen @„Stadt Ulm“ bis 15.12.${YEAR}`);
    const closed = await running.finalise();
    await expect(closed.minutes).toContainText(`P-${THIS_YEAR}-01`);
    await expect(closed.intact.first()).toBeVisible();
    await expect(a.syncStatus).toHaveText(/^Offline seit \d\d:\d\d · \d+ Änderungen warten$/u);
  });

  await test.step('the exported minutes say it all, and the PDF is accessible', async () => {
    const pdf = testInfo.outputPath('protokoll.pdf');
    await answerSaveDialog(laptopA.electron, pdf);
    await meeting.savePdf();
    const { stdout: structure } = await run('pdfinfo', ['-struct', pdf]);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'P']) expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'mu'));
    const { stdout: info } = await run('pdfinfo', [pdf]);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toMatch(/^Title:.*Sommertreffen/mu);
    const { stdout: text } = await run('pdftotext', [pdf, '-']);
    const markdown = testInfo.outputPath('protokoll.md');
    await answerSaveDialog(laptopA.electron, markdown);
    await (await (await meeting.exportDialog()).chooseFormats(['md'])).saveFiles();
    // A PDF breaks lines where it must and hyphenates; words are compared, not lines.
    const words = (content: string): string => content.replaceAll('\u00ad', '').replaceAll(/[\s\\]+/gu, ' ');
    for (const content of [words(text), words(await readFile(markdown, 'utf8'))]) {
      for (const said of [
        'Leitfaden für KI-Assistenten',
        '71 % der Auskünfte ohne Rückfrage – „ein Anfang“',
        'Das Netzwerk erarbeitet einen gemeinsamen Leitfaden',
        'Jäger, Claudia',
        `15.12.${YEAR}`,
      ]) {
        expect(content).toContain(said);
      }
    }
  });

  await test.step('back online everything is sent', async () => {
    await line.goOnline();
    await (await openSyncPage(laptopA.page)).syncNow();
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  });

  const laptopB = await launch();
  const b = createAppPage(laptopB.page);
  const membersOnB = await test.step('laptop B connects and sees the same', async () => {
    await createFirstRunPage(laptopB.page).connect(login);
    await expect(b.syncStatus).toHaveText(/^Aktuell/u, { timeout: 30_000 });
    const outcomes = await openOutcomesPage(laptopB.page);
    await outcomes.showDecisions();
    await expect(outcomes.row('gemeinsamen Leitfaden')).toContainText(`B-${THIS_YEAR}-01`);
    await b.open('meetings');
    const same = await createMeetingsPage(laptopB.page).open('Sommertreffen');
    await expect(same.minutes).toContainText(`P-${THIS_YEAR}-01`);
    await expect(same.intact.first()).toBeVisible();
    const members = await openMembersPage(laptopB.page);
    await expect(members.countLine).toHaveText('1.994 Mitglieder');
    return members;
  });

  await test.step('B edits, A receives it live', async () => {
    const membersOnA = await openMembersPage(laptopA.page);
    await (await membersOnA.find('Jäger Claudia')).open('Jäger, Claudia');
    await (await membersOnB.find('Jäger Claudia')).open('Jäger, Claudia');
    await membersOnB.fill({ phone: '0611 4711' });
    await expect(membersOnA.field('phone')).toHaveValue('0611 4711');
  });
});
