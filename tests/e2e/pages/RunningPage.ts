import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { createMeetingPage, type MeetingPage } from './MeetingPage';

const t = createTranslate('de');

export interface Guest {
  readonly name: string;
  readonly office: string;
  readonly institution: string;
}

export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** The meeting while it runs, played by keyboard as the minute taker does. */
export interface RunningPage {
  /** Title of the item under discussion. */
  readonly currentItem: Locator;
  /** The minutes of the item under discussion. */
  readonly text: Locator;
  readonly saved: Locator;
  /** In the header: what was typed could not be stored. */
  readonly unsaved: Locator;
  /** At a field: its text could not be stored. */
  readonly unsavedNotes: Locator;
  readonly outcomeText: (label: string) => Locator;
  readonly removeOutcome: (label: string) => Promise<RunningPage>;
  /** „41 von 56 eingeladen“ */
  readonly presentCount: Locator;
  readonly attendee: (name: string) => Locator;
  /** @param label „Beschluss B-2026-01“, „Aufgabe“, „Information“ */
  readonly outcome: (label: string) => Locator;
  /** Decisions that have their number, called by it: „Beschluss B-2026-01“. */
  readonly numberedDecisions: Locator;
  /** Types at the end of the minutes of the present item. */
  readonly write: (text: string) => Promise<RunningPage>;
  readonly nextItem: () => Promise<RunningPage>;
  readonly previousItem: () => Promise<RunningPage>;
  /** @param query as much of a name as finds the person first */
  readonly checkInField: Locator;
  /** The line at the foot that captures a result. */
  readonly captureField: Locator;
  readonly checkIn: (query: string) => Promise<RunningPage>;
  readonly checkInGuest: (guest: Guest) => Promise<RunningPage>;
  /** As a scanner types it. */
  readonly scan: (code: string) => Promise<RunningPage>;
  readonly checkOut: (name: string) => Promise<RunningPage>;
  /** Ticked off in the list of those invited. */
  readonly checkInByList: (name: string) => Promise<RunningPage>;
  readonly askToSpeak: (query: string) => Promise<RunningPage>;
  readonly nextSpeaker: () => Promise<RunningPage>;
  readonly speakers: Locator;
  /** How the vote that is open is taken. */
  readonly chooseVote: (choice: {
    readonly method?: 'counted' | 'hands' | 'secret';
    readonly majority?: 'simple' | 'absolute' | 'twoThirdsCast' | 'twoThirdsPresent';
  }) => Promise<RunningPage>;
  /** Types one figure of the open vote. */
  readonly count: (option: 'yes' | 'no' | 'abstain' | 'invalid' | 'entitled', value: number) => Promise<RunningPage>;
  /** „Dem anderen Gerät folgen“ */
  readonly follow: Locator;
  readonly otherScribe: Locator;
  /** Opens the window for the hall. */
  readonly present: () => Promise<RunningPage>;
  /** @param line with its prefix: `a: Gliederung vorlegen @Schäfer bis 15.12.` */
  readonly capture: (line: string) => Promise<RunningPage>;
  /** For the decision that was captured last and waits for its votes. */
  readonly vote: (votes: Votes) => Promise<RunningPage>;
  /** Opens the question before the end, with its check list. */
  readonly openFinish: () => Promise<Locator>;
  /** Closes the meeting and freezes its minutes; of a closed one it freezes a new version. */
  /** „Beenden“, pressed twice in quick succession; answers with the question that it opens. */
  readonly doubleClickFinish: () => Promise<Locator>;
  readonly finalise: () => Promise<MeetingPage>;
  readonly backToMeeting: () => Promise<MeetingPage>;
}

export function createRunningPage(page: Page): RunningPage {
  const people = page.getByRole('complementary', { name: t('minutes.present'), exact: true });
  const attendees = people.getByRole('list', { name: t('minutes.attendees') });
  const checkInField = people.getByRole('combobox', { name: t('minutes.checkIn') });
  const captureField = page.getByRole('combobox', { name: t('minutes.capture') });
  const currentItem = page.getByRole('main').getByRole('heading', { level: 2 });
  const text = page.getByRole('textbox', { name: /^Protokolltext zu TOP \d+$/u });

  const running: RunningPage = {
    currentItem,
    text,
    saved: page.getByText(t('minutes.saved'), { exact: true }),
    unsaved: page.getByRole('banner').getByText(t('minutes.unsaved'), { exact: true }),
    unsavedNotes: page.getByText(t('ui.unsaved'), { exact: true }),
    outcomeText: (label) => page.getByRole('textbox', { name: t('minutes.outcomeText', { label }), exact: true }),
    async removeOutcome(label) {
      await page.getByRole('button', { name: t('minutes.removeOutcome', { label }), exact: true }).click();
      return running;
    },
    presentCount: people.getByRole('status'),
    attendee: (name) => attendees.getByRole('listitem').filter({ hasText: name }),
    outcome: (label) => page.getByRole('main').getByRole('group', { name: label, exact: true }),
    numberedDecisions: page
      .getByRole('main')
      .getByRole('group', { name: new RegExp(`^${t('minutes.kind.decision')} B-\\d{4}-\\d+$`, 'u') }),
    async write(words) {
      await page.keyboard.press('ControlOrMeta+1');
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(words);
      return running;
    },
    async nextItem() {
      await page.keyboard.press('ControlOrMeta+ArrowDown');
      return running;
    },
    async previousItem() {
      await page.keyboard.press('ControlOrMeta+ArrowUp');
      return running;
    },
    checkInField,
    captureField,
    async checkIn(query) {
      const before = await attendees.getByRole('listitem').count();
      await page.keyboard.press('ControlOrMeta+3');
      await checkInField.fill(query);
      await page.keyboard.press('Enter');
      await attendees.getByRole('listitem').nth(before).waitFor();
      return running;
    },
    async checkInGuest({ name, office, institution }) {
      await people.getByRole('button', { name: t('minutes.guest.add') }).click();
      const dialog = page.getByRole('dialog', { name: t('minutes.guest.title') });
      await dialog.getByRole('textbox', { name: t('minutes.guest.name'), exact: true }).fill(name);
      await dialog.getByRole('textbox', { name: t('minutes.guest.office'), exact: true }).fill(office);
      await dialog.getByRole('textbox', { name: t('minutes.guest.institution'), exact: true }).fill(institution);
      await dialog.getByRole('button', { name: t('minutes.guest.checkIn'), exact: true }).click();
      await running.attendee(name).waitFor();
      return running;
    },
    async scan(code) {
      await page.keyboard.press('ControlOrMeta+3');
      await page.keyboard.type(`${code}\n`);
      return running;
    },
    async checkInByList(name) {
      await people.getByRole('button', { name: t('minutes.checkInList'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: t('minutes.checkInList.title') });
      await dialog.getByRole('searchbox').fill(name);
      const row = dialog.getByRole('row').filter({ hasText: name });
      await row.click();
      await row.getByText(/^seit /u).waitFor();
      await dialog.getByRole('button', { name: t('minutes.done'), exact: true }).click();
      return running;
    },
    async askToSpeak(query) {
      await page.keyboard.press('ControlOrMeta+4');
      await page.keyboard.type(`${query}\n`);
      return running;
    },
    async nextSpeaker() {
      await page.keyboard.press('ControlOrMeta+m');
      return running;
    },
    speakers: people.getByRole('region', { name: t('minutes.speakers') }),
    async chooseVote({ method, majority }) {
      const main = page.getByRole('main');
      if (method) await main.getByText(t(`minutes.voteMethod.${method}`), { exact: true }).click();
      if (majority) {
        await main.getByRole('button', { name: t('minutes.vote.majority') }).click();
        await page.getByRole('option', { name: t(`minutes.majority.${majority}`) }).click();
      }
      return running;
    },
    async count(option, value) {
      await page
        .getByRole('main')
        .getByRole('textbox', { name: t(`minutes.vote.${option}`), exact: true })
        .fill(String(value));
      return running;
    },
    follow: page.getByRole('main').getByRole('button', { name: t('minutes.follow') }),
    otherScribe: page.getByRole('main').getByText(/^Auf einem anderen Gerät/u),
    async present() {
      await page.keyboard.press('ControlOrMeta+Shift+p');
      return running;
    },
    async checkOut(name) {
      const row = running.attendee(name);
      await row.getByRole('button').click();
      await page.getByRole('menuitem', { name: t('minutes.checkOut') }).click();
      return running;
    },
    async capture(line) {
      const before = await page.getByRole('main').getByRole('group').count();
      await page.keyboard.press('ControlOrMeta+2');
      await captureField.fill(line);
      await page.keyboard.press('Enter');
      await page.getByRole('main').getByRole('group').nth(before).waitFor();
      return running;
    },
    async vote({ yes, no, abstain }) {
      const main = page.getByRole('main');
      await main
        .getByRole('textbox', { name: t('minutes.vote.yes'), exact: true })
        .last()
        .fill(String(yes));
      await main
        .getByRole('textbox', { name: t('minutes.vote.no'), exact: true })
        .last()
        .fill(String(no));
      await main
        .getByRole('textbox', { name: t('minutes.vote.abstain'), exact: true })
        .last()
        .fill(String(abstain));
      await main.getByText(t('minutes.votes', { yes, no, abstain })).first().waitFor();
      await main
        .getByRole('button', { name: t('minutes.done'), exact: true })
        .last()
        .click();
      return running;
    },
    async doubleClickFinish() {
      await page.getByRole('button', { name: t('minutes.finish'), exact: true }).dblclick();
      return page.getByRole('dialog', { name: t('minutes.finaliseTitle') });
    },
    async openFinish() {
      await page.getByRole('button', { name: t('minutes.finish'), exact: true }).click();
      return page.getByRole('dialog', { name: t('minutes.finaliseTitle') });
    },
    async finalise() {
      await page
        .getByRole('button', { name: t('minutes.finish'), exact: true })
        .or(page.getByRole('button', { name: t('minutes.newVersion'), exact: true }))
        .click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('button', { name: t('minutes.finaliseAction') })
        .or(dialog.getByRole('button', { name: t('minutes.createVersion') }))
        .click();
      const meeting = createMeetingPage(page);
      await meeting.intact.first().waitFor();
      return meeting;
    },
    async backToMeeting() {
      await page.getByRole('banner').getByRole('link').click();
      const meeting = createMeetingPage(page);
      await meeting.title.waitFor();
      return meeting;
    },
  };
  return running;
}
