import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { pdfText } from '../../support/documents/pdfFiles';
import { answerFolderDialog, answerSaveDialog, expect, resize, test } from '../fixtures';
import { repositoryFolder } from '../fixtures/runtime';
import { PASSPHRASE } from '../pages/LockPage';

const t = createTranslate('de');
const REGISTRATIONS = path.join(repositoryFolder, 'tests/support/data/anmeldungen-plattform.csv');
/** A year that is still to come whenever the test runs. */
const YEAR = new Date().getFullYear() + 1;
const THIS_YEAR = YEAR - 1;

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:digitaltag@example.org',
  'SUMMARY:Digitaltag Ulm',
  `DTSTART;VALUE=DATE:${YEAR}0216`,
  `DTEND;VALUE=DATE:${YEAR}0218`,
  'LOCATION:Stadthalle\\, Ulm',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

// A whole quarter in the order in which a person goes through it: only what is on the screen is pressed, and only keys that
// the application shows are typed; nothing is reached by an address.
for (const { name, size, theme } of [
  { name: 'in a large window, light', size: { width: 1440, height: 900, zoom: 1 }, theme: 'light' },
  { name: 'in a small window, dark', size: { width: 1000, height: 700, zoom: 1 }, theme: 'dark' },
] as const)
  test(`a quarter of the network, ${name}`, async ({ launch }, testInfo) => {
    test.setTimeout(180_000);
    const laptop = await launch({ settings: { theme } });
    await resize(laptop, size);
    const { page, electron } = laptop;
    const { press, type, main, dialog, open, step } = createHands(page);
    const look = (what: string): Promise<unknown> => page.screenshot({ path: testInfo.outputPath(`${what}.png`) });

    await test.step('a network is made and welcomes with what to do first', async () => {
      await page.getByRole('button', { name: t('firstRun.way.create.title') }).click();
      await page.getByLabel(t('protection.passphrase'), { exact: true }).click();
      await page.keyboard.type(PASSPHRASE);
      await press(t('protection.choose.submit'));
      await type(t('firstRun.create.name'), 'CDO-Netzwerk');
      await press(t('firstRun.create.submit'));
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
      await look('01-welcome');
    });

    await test.step('the registrations of the platform become members', async () => {
      await open('members');
      await press(t('members.import'));
      await page.getByLabel(t('members.import.choose'), { exact: true }).setInputFiles(REGISTRATIONS);
      await look('02-import');
      // Who signed up is interested, unless one says otherwise.
      await page.getByRole('button', { name: t('members.import.membership') }).click();
      await page.getByRole('option', { name: t('members.status.member'), exact: true }).click();
      await page.getByRole('button', { name: /anlegen$/u }).click();
      await press(t('members.import.toMembers'));
      await page.getByRole('searchbox', { name: t('members.search') }).click();
      await page.keyboard.type('sophie schulz');
      await expect(main.getByRole('row').filter({ hasText: 'Schulz, Sophie' }).first()).toBeVisible();
      await look('03-members');
    });

    await test.step('a calendar brings the congress, and the meeting is planned there', async () => {
      await open('meetings');
      await press(t('meetings.events.more'));
      await page.getByRole('menuitem', { name: t('meetings.import.open') }).click();
      const file = testInfo.outputPath('messen.ics');
      await writeFile(file, CALENDAR);
      await dialog.getByLabel(t('meetings.import.choose'), { exact: true }).setInputFiles(file);
      await dialog.getByRole('button', { name: 'Einen Eintrag übernehmen' }).click();
      await press(t('meetings.plan.atEvent', { title: 'Digitaltag Ulm' }));
      await look('04-new-meeting');
      await dialog.getByRole('button', { name: t('meetings.new.create') }).click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`Q1/${YEAR}`, 'u'));
    });

    await test.step('with an agenda', async () => {
      for (const [title, minutes] of [
        ['Begrüßung', '10'],
        ['Leitfaden für KI-Assistenten', '45'],
        ['Verschiedenes', '15'],
      ] as const) {
        await type(t('meetings.item.newTitle'), title);
        await page.keyboard.press('Tab');
        await page.keyboard.type(minutes);
        await page.keyboard.press('Enter');
      }
      await look('05-agenda');
    });

    await test.step('everybody is invited', async () => {
      await step('invitation');
      await main.getByRole('button', { name: /^Alle Mitglieder/u }).click();
      await press(t('invite.open'));
      await look('06-invite');
      await type(t('invite.sender'), 'koordination@example.org');
      const folder = testInfo.outputPath('einladungen');
      await mkdir(folder);
      await answerFolderDialog(electron, folder);
      await main.getByRole('button', { name: /E-Mail-Dateien? speichern/u }).click();
      await main
        .getByRole('button', { name: /vermerken$/u })
        .first()
        .click();
      await page.keyboard.press('Escape');
      await expect(main.getByText(t('meetings.status.invited'), { exact: true }).first()).toBeVisible();
      await look('07-invited');
    });

    await test.step('the list to sign is printed', async () => {
      await step('papers');
      const list = testInfo.outputPath('Teilnahmeliste.pdf');
      await answerSaveDialog(electron, list);
      await press(t('meetings.papers.as', { paper: t('meetings.papers.participantList'), format: 'PDF' }));
      await expect.poll(() => pdfText(list).catch(() => '')).toContain('Schulz, Sophie');
    });

    await test.step('it begins today, and the date is asked for', async () => {
      await press(t('meetings.more'));
      await page.getByRole('menuitem', { name: t('meetings.beginOtherDay') }).click();
      await look('08-begin');
      await dialog.getByRole('button', { name: /heute/iu }).first().click();
      await page.getByRole('textbox', { name: /^Protokolltext zu TOP 1$/u }).waitFor();
    });

    await test.step('people come, minutes are typed, decisions and tasks are captured', async () => {
      for (const who of ['Schulz', 'Zimmermann', 'Arnold']) {
        await page.keyboard.press('ControlOrMeta+3');
        await page.keyboard.type(who);
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('ControlOrMeta+1');
      await page.keyboard.type('Die Koordination begrüßt die Teilnehmenden in Ulm.');
      await page.keyboard.press('ControlOrMeta+ArrowDown');
      await page.keyboard.press('ControlOrMeta+1');
      await page.keyboard.type('Köln berichtet aus dem Pilotbetrieb: 71 % der Auskünfte ohne Rückfrage.');
      await page.keyboard.press('ControlOrMeta+2');
      await page.keyboard.type('b: Das Netzwerk erarbeitet einen gemeinsamen Leitfaden.');
      await page.keyboard.press('Enter');
      await main.getByRole('textbox', { name: t('minutes.vote.yes'), exact: true }).fill('3');
      await main.getByRole('textbox', { name: t('minutes.vote.no'), exact: true }).fill('0');
      await main.getByRole('textbox', { name: t('minutes.vote.abstain'), exact: true }).fill('0');
      await main
        .getByRole('button', { name: t('minutes.done'), exact: true })
        .last()
        .click();
      await page.keyboard.press('ControlOrMeta+2');
      await page.keyboard.type('a: Gliederung vorlegen @Schulz bis Freitag');
      await page.keyboard.press('Enter');
      await expect(main.getByRole('group', { name: t('minutes.kind.task'), exact: true })).toBeVisible();
      await look('09-running');
    });

    await test.step('what was not reached is adjourned', async () => {
      await page.keyboard.press('ControlOrMeta+ArrowDown');
      await look('10-last-item');
      await page.keyboard.press('ControlOrMeta+6');
      await expect(page.getByText('TOP 3 ist vertagt', { exact: false }).first()).toBeVisible();
    });

    await test.step('the minutes are finalised and saved as PDF', async () => {
      await press(t('minutes.finish'));
      await look('11-finish');
      await dialog.getByRole('button', { name: t('minutes.finaliseAction') }).click();
      await expect(main.getByText(t('minutes.intact')).first()).toBeVisible();
      await look('12-minutes');
      const pdf = testInfo.outputPath('Protokoll.pdf');
      await answerSaveDialog(electron, pdf);
      await press(t('minutes.savePdf'));
      await expect.poll(() => pdfText(pdf).catch(() => '')).toContain(`P-${THIS_YEAR}-01`);
      const text = (await pdfText(pdf)).replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ');
      for (const said of [
        '71 % der Auskünfte ohne Rückfrage',
        `B-${THIS_YEAR}-01`,
        'Gliederung vorlegen',
        'Schulz, Sophie',
      ])
        expect(text).toContain(said);
    });

    await test.step('they are circulated', async () => {
      await press(t('lifeCycle.circulate'));
      await look('13-circulate');
      await dialog.getByRole('button', { name: t('lifeCycle.circulate.mark') }).click();
      await expect(main.getByRole('list', { name: t('lifeCycle.steps') })).toContainText('Verteilt');
    });

    await test.step('the task is followed up and done', async () => {
      await open('outcomes');
      await expect(main.getByRole('row').filter({ hasText: 'Gliederung vorlegen' })).toBeVisible();
      await look('14-tasks');
      await press(t('outcomes.markDone', { text: 'Gliederung vorlegen' }));
      await page.getByRole('tab', { name: t('outcomes.decisions') }).click();
      await expect(main.getByRole('row').filter({ hasText: 'gemeinsamen Leitfaden' })).toContainText(
        `B-${THIS_YEAR}-01`,
      );
      await look('15-decisions');
    });

    await test.step('the next meeting takes up what was left', async () => {
      await open('meetings');
      await page.keyboard.press('ControlOrMeta+n');
      await type(t('meetings.field.title'), 'Sommertreffen');
      await dialog.getByRole('textbox', { name: t('meetings.field.date') }).click();
      await page.keyboard.type(`1006${YEAR}`);
      await dialog.getByRole('button', { name: t('meetings.new.create') }).click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Sommertreffen');
      await expect(main.locator(`input[value="Genehmigung des Protokolls P-${THIS_YEAR}-01"]`)).toBeVisible();
      await look('16-next-meeting');
    });

    await test.step('and all of it is there on the next day', async () => {
      await laptop.close();
      const again = await laptop.relaunch();
      await expect(again.page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Sommertreffen');
      await createHands(again.page).open('overview');
      await expect(again.page.getByRole('main')).toContainText('Sommertreffen');
      await again.page.screenshot({ path: testInfo.outputPath('17-overview.png') });
    });
  });

/** What a person does, by what can be read on the screen. While a dialog is open, the rest of the page is not to be reached. */
function createHands(page: Page) {
  const main = page.getByRole('main');
  return {
    main,
    dialog: page.getByRole('dialog'),
    press: (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click(),
    type: async (field: string, words: string): Promise<void> => {
      await page.getByRole('textbox', { name: field, exact: true }).first().click();
      await page.keyboard.type(words);
    },
    /** @param name of a part of the meeting's page */
    step: (name: 'invitation' | 'papers'): Promise<void> =>
      main.getByRole('tab', { name: t(`meetings.step.${name}`) }).click(),
    open: (place: 'overview' | 'members' | 'meetings' | 'outcomes'): Promise<void> =>
      page
        .getByRole('navigation', { name: t('frame.navigation') })
        .getByRole('link', { name: t(`common.nav.${place}`) })
        .click(),
  };
}
