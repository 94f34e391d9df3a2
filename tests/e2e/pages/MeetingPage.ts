import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { createInviteByFilterDialog, type InviteByFilterDialog } from './InviteByFilterDialog';
import { createInvitePage, type InvitePage } from './InvitePage';
import { createMeetingAgenda, type MeetingAgenda } from './MeetingAgenda';
import type { PaperKind } from '../../../shared/documents';
import type { Rsvp } from '../../../shared/schema';
import { createCheckDialogPage, type CheckDialogPage } from './CheckDialogPage';
import { createCompareDialogPage, type CompareDialogPage } from './CompareDialogPage';
import { createExportDialogPage, type ExportDialogPage } from './ExportDialogPage';
import { beginMeeting } from './beginMeeting';
import { createRunningPage, type RunningPage } from './RunningPage';

const t = createTranslate('de');

/** What the main button of a meeting can be. */
const nextSteps = new RegExp(
  `^(${(['completeDraft', 'start', 'recordLater', 'continue'] as const).map((key) => t(`meetings.${key}`)).join('|')})$`,
  'u',
);

export type MeetingStep = 'planning' | 'invitation' | 'papers' | 'minutes';

/** A meeting: planned while it is to come, read when it is over. */
export interface MeetingPage extends MeetingAgenda {
  readonly title: Locator;
  /** „Planung · Einladung · Unterlagen · Protokoll“ */
  readonly steps: Locator;
  readonly step: (step: MeetingStep) => Locator;
  /** Actions go to the step in which they are; what is only looked at is in the step that is open. */
  readonly show: (step: MeetingStep) => Promise<MeetingPage>;
  /** „Entwurf“, „Abgeschlossen“ */
  readonly status: (status: 'draft' | 'invited' | 'running' | 'closed') => Locator;
  readonly readiness: Locator;
  /** „3 eingeladen · …“ */
  readonly invitedCount: (count: number) => Locator;
  /** The frozen versions, the newest first. */
  readonly minutes: Locator;
  /** „Inhalt unverändert“ */
  readonly intact: Locator;
  /** Head data kept as text. */
  readonly fill: (
    field: 'title' | 'place' | 'room' | 'description' | 'presentationUrl',
    value: string,
  ) => Promise<MeetingPage>;
  /** @param name enough of it that the first match is meant */
  readonly choosePerson: (field: 'chair' | 'minuteTaker', name: string) => Promise<MeetingPage>;
  readonly inviteAllMembers: () => Promise<MeetingPage>;
  readonly invitePerson: (name: string) => Promise<MeetingPage>;
  readonly markInvited: () => Promise<MeetingPage>;
  /** Answer the save dialog first, see fixtures/dialogs. */
  readonly saveCalendar: () => Promise<MeetingPage>;
  readonly inviteByFilter: () => Promise<InviteByFilterDialog>;
  readonly openInvitations: () => Promise<InvitePage>;
  /** „Aktualisierung senden“, where calendars are out of date. */
  readonly changed: Locator;
  readonly notice: (change: 'start' | 'place' | 'cancelled') => Locator;
  readonly invitee: (name: string) => Locator;
  /** What somebody answered, which opens the other answers. */
  readonly answer: (name: string) => Locator;
  readonly setAnswer: (name: string, answer: Rsvp) => Promise<MeetingPage>;
  /** Calls the meeting off; if somebody knows about it, moves on to telling them. */
  readonly cancel: () => Promise<InvitePage>;
  /** The dialog that reads answers, before it has any. */
  readonly openReplies: () => Promise<Locator>;
  /** Gives the files to the dialog and returns it. */
  readonly readReplies: (files: readonly string[]) => Promise<Locator>;
  readonly announce: () => Promise<Locator>;
  /** Today, on whatever day it was planned for. */
  readonly start: () => Promise<RunningPage>;
  /** The one thing to do next. */
  readonly nextStep: Locator;
  /** Begins on another day than planned; answers with the question. */
  readonly askToBegin: () => Promise<Locator>;
  readonly continueMinutes: () => Promise<RunningPage>;
  readonly correct: () => Promise<RunningPage>;
  readonly savePdf: () => Promise<MeetingPage>;
  /** Through the export dialog. */
  readonly exportDialog: () => Promise<ExportDialogPage>;
  readonly checkDialog: () => Promise<CheckDialogPage>;
  /** Where there are at least two versions. */
  readonly compareDialog: () => Promise<CompareDialogPage>;
  /** A paper to print. Answer the save dialog first, with a path that ends in this name. */
  readonly print: (paper: PaperKind, format: 'PDF' | 'ODT', fileName: string) => Promise<MeetingPage>;
}

export function createMeetingPage(page: Page): MeetingPage {
  const main = page.getByRole('main');
  const head = main.getByRole('region', { name: t('meetings.head'), exact: true });
  const invitees = main.getByRole('region', { name: t('meetings.invitees'), exact: true });
  const minutes = main.getByRole('region', { name: t('minutes.title'), exact: true });

  async function chooseFromMenu(entry: string): Promise<void> {
    await main.getByRole('button', { name: t('meetings.more'), exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  }
  async function chooseOption(field: Locator, name: string): Promise<void> {
    await field.fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  async function saved(extension: string): Promise<void> {
    await page
      .getByText(new RegExp(`\\.${extension}“`, 'u'))
      .first()
      .waitFor();
  }
  async function run(button: string): Promise<RunningPage> {
    await main.getByRole('button', { name: button }).click();
    return runningPage();
  }
  async function runningPage(): Promise<RunningPage> {
    const running = createRunningPage(page);
    await running.text.waitFor();
    return running;
  }

  const meeting: MeetingPage = {
    title: main.getByRole('heading', { level: 1 }),
    steps: main.getByRole('tablist', { name: t('meetings.steps') }),
    // Beside the name there is a number in some.
    step: (step) => main.getByRole('tab', { name: new RegExp(`^${t(`meetings.step.${step}`)}`, 'u') }),
    async show(step) {
      await meeting.step(step).click();
      return meeting;
    },
    status: (status) => main.getByText(t(`meetings.status.${status}`), { exact: true }),
    ...createMeetingAgenda(page, () => meeting),
    readiness: main.getByRole('region', { name: t('meetings.readiness'), exact: true }),
    invitedCount: (count) => invitees.getByText(new RegExp(`^${count} eingeladen`, 'u')),
    minutes,
    intact: minutes.getByText(t('minutes.intact')),
    async fill(field, value) {
      await meeting.show('planning');
      const input = head.getByRole('textbox', { name: t(`meetings.field.${field}`), exact: true });
      await input.fill(value);
      await input.blur();
      return meeting;
    },
    async choosePerson(field, name) {
      await meeting.show('planning');
      await chooseOption(head.getByRole('combobox', { name: t(`meetings.field.${field}`) }), name);
      return meeting;
    },
    async inviteAllMembers() {
      await meeting.show('invitation');
      await invitees.getByRole('button', { name: /^Alle Mitglieder/u }).click();
      await invitees.getByRole('grid').waitFor();
      return meeting;
    },
    async invitePerson(name) {
      await meeting.show('invitation');
      await chooseOption(invitees.getByRole('combobox', { name: t('meetings.invitees.add') }), name);
      // The list stays open for the next person; while it is, the rest of the page is hidden from assistive technology.
      await page.keyboard.press('Escape');
      return meeting;
    },
    async markInvited() {
      const invitations = await meeting.openInvitations();
      await (await invitations.markSent()).back();
      await meeting.status('invited').first().waitFor();
      return meeting;
    },
    async saveCalendar() {
      await chooseFromMenu(t('meetings.saveIcs'));
      await saved('ics');
      return meeting;
    },
    async openInvitations() {
      await main
        .getByRole('button', { name: t('invite.open'), exact: true })
        .or(main.getByRole('button', { name: t('invite.openAgain'), exact: true }))
        .click();
      const invitations = createInvitePage(page, meeting);
      await invitations.heading.waitFor();
      return invitations;
    },
    async inviteByFilter() {
      await meeting.show('invitation');
      await invitees.getByRole('button', { name: t('meetings.invitees.byFilter') }).click();
      return createInviteByFilterDialog(page);
    },
    changed: main.getByRole('button', { name: t('invite.sendUpdate') }),
    notice: (change) => main.getByText(t(`invite.changedSince.${change}`)),
    invitee: (name) => invitees.getByRole('row').filter({ hasText: name }),
    answer: (name) =>
      meeting
        .invitee(name)
        .getByRole('button', { name: new RegExp(`^${t('meetings.invitees.answerOf', { name: '' })}`, 'u') }),
    async setAnswer(name, answer) {
      await meeting.answer(name).click();
      await page.getByRole('menuitem', { name: t(`meetings.rsvp.${answer}`) }).click();
      return meeting;
    },
    async cancel() {
      await chooseFromMenu(t('invite.cancelMeeting'));
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('invite.cancelConfirm'), exact: true })
        .click();
      const invitations = createInvitePage(page, meeting);
      await invitations.heading.waitFor();
      return invitations;
    },
    async openReplies() {
      await meeting.show('invitation');
      await invitees.getByRole('button', { name: t('invite.replies.open') }).click();
      return page.getByRole('dialog', { name: t('invite.replies.title') });
    },
    async readReplies(files) {
      const dialog = await meeting.openReplies();
      await dialog.getByLabel(t('invite.replies.choose'), { exact: true }).setInputFiles([...files]);
      await dialog.getByRole('table').or(dialog.getByRole('status')).first().waitFor();
      return dialog;
    },
    async announce() {
      await chooseFromMenu(t('invite.announce.open'));
      const dialog = page.getByRole('dialog', { name: t('invite.announce.title') });
      await dialog.waitFor();
      return dialog;
    },
    async start() {
      await beginMeeting(page, t);
      return runningPage();
    },
    nextStep: main.getByRole('button', { name: nextSteps }),
    async askToBegin() {
      await chooseFromMenu(t('meetings.beginOtherDay'));
      return page.getByRole('dialog');
    },
    continueMinutes: () => run(t('meetings.continue')),
    correct: () => run(t('meetings.correct')),
    async savePdf() {
      await meeting.show('minutes');
      await minutes
        .getByRole('button', { name: t('minutes.savePdf') })
        .first()
        .click();
      await saved('pdf');
      return meeting;
    },
    async exportDialog() {
      await meeting.show('minutes');
      await minutes
        .getByRole('button', { name: t('minutes.export.open') })
        .first()
        .click();
      return createExportDialogPage(page);
    },
    async checkDialog() {
      await meeting.show('minutes');
      await minutes.getByRole('button', { name: t('minutesCheck.open') }).click();
      return createCheckDialogPage(page);
    },
    async compareDialog() {
      await meeting.show('minutes');
      await minutes.getByRole('button', { name: t('minutesCheck.compare.open') }).click();
      return createCompareDialogPage(page);
    },
    async print(paper, format, fileName) {
      await meeting.show('papers');
      await main
        .getByRole('button', {
          name: t('meetings.papers.as', { paper: t(`meetings.papers.${paper}`), format }),
          exact: true,
        })
        .click();
      await page.getByText(t('meetings.fileSaved', { name: fileName })).waitFor();
      return meeting;
    },
  };
  return meeting;
}
