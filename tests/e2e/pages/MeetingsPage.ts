import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { createMeetingPage, type MeetingPage } from './MeetingPage';

const t = createTranslate('de');

export interface NewMeeting {
  readonly title: string;
  /** Created in place if there is none of that name. */
  readonly event?: string;
  /** As typed into the segments: `09122026`. */
  readonly date: string;
  readonly place?: string;
  /** As the list of sources calls it. */
  readonly agenda?: string;
}

export interface NewEvent {
  readonly title: string;
  /** As typed into the segments: `09122026`. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly city: string;
}

/** Meetings by quarter, and the events beside them. */
export interface MeetingsPage {
  readonly heading: Locator;
  /** Unplanned quarters say so. */
  readonly quarter: (label: string) => Locator;
  readonly meeting: (title: string) => Locator;
  readonly event: (title: string) => Locator;
  readonly open: (title: string) => Promise<MeetingPage>;
  readonly plan: (meeting: NewMeeting) => Promise<MeetingPage>;
  readonly createEvent: (event: NewEvent) => Promise<MeetingsPage>;
  /** The dialog that reads a calendar, before it has one. */
  readonly openCalendarImport: () => Promise<Locator>;
  /** Opens the dialog and gives it the file. */
  readonly readCalendar: (file: string) => Promise<Locator>;
  /** The dialog that says whose school holidays are known. */
  readonly schoolHolidays: () => Promise<Locator>;
  /** Of the event that a period without a meeting proposes; opens the dialog with it filled in. */
  readonly planAt: (event: string) => Promise<Locator>;
  readonly planningFor: (date: string) => Promise<Locator>;
}

export function createMeetingsPage(page: Page): MeetingsPage {
  const heading = page.getByRole('heading', { name: t('meetings.title'), level: 1, exact: true });
  const events = page.getByRole('complementary', { name: t('meetings.events') });
  const main = page.getByRole('main');

  async function typeDate(inside: Locator, label: string, digits: string): Promise<void> {
    // Tab selects what stands there, and what is typed takes its place.
    await inside.getByRole('textbox', { name: label, exact: true }).selectText();
    await page.keyboard.type(digits);
  }

  async function openFromEvents(entry: string): Promise<void> {
    await events.getByRole('button', { name: t('meetings.events.more') }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await page.getByRole('dialog').waitFor();
  }

  const meetings: MeetingsPage = {
    heading,
    quarter: (label) =>
      main
        .getByRole('region')
        .getByRole('listitem')
        .filter({ has: page.getByText(label, { exact: true }) }),
    meeting: (title) => main.getByRole('link').filter({ has: page.getByText(title, { exact: true }) }),
    event: (title) => events.getByRole('link').filter({ hasText: title }),
    async open(title) {
      await meetings.meeting(title).first().click();
      return opened(page);
    },
    async plan({ title, event, date, place, agenda }) {
      await heading.waitFor();
      await page.keyboard.press('ControlOrMeta+n');
      const dialog = page.getByRole('dialog', { name: t('meetings.new.title') });
      await dialog.getByRole('textbox', { name: t('meetings.field.title') }).fill(title);
      if (event !== undefined) {
        await dialog.getByRole('combobox', { name: t('meetings.field.event') }).fill(event);
        const known = page
          .getByRole('option', { name: event })
          .or(page.getByRole('option', { name: t('ui.create', { text: event }) }));
        await known.first().click();
      }
      await typeDate(dialog, t('meetings.field.date'), date);
      if (place !== undefined) await dialog.getByRole('textbox', { name: t('meetings.field.place') }).fill(place);
      if (agenda !== undefined) {
        await dialog.getByRole('button', { name: t('meetings.agenda') }).click();
        await page.getByRole('option', { name: agenda }).click();
      }
      await dialog.getByRole('button', { name: t('meetings.new.create') }).click();
      return opened(page);
    },
    async openCalendarImport() {
      await openFromEvents(t('meetings.import.open'));
      return page.getByRole('dialog');
    },
    async readCalendar(file) {
      const dialog = await meetings.openCalendarImport();
      await dialog.getByLabel(t('meetings.import.choose'), { exact: true }).setInputFiles(file);
      return dialog;
    },
    async schoolHolidays() {
      await openFromEvents(t('meetings.school.open'));
      return page.getByRole('dialog');
    },
    async planAt(event) {
      await main.getByRole('button', { name: t('meetings.plan.atEvent', { title: event }) }).click();
      return page.getByRole('dialog', { name: t('meetings.new.title') });
    },
    async planningFor(date) {
      await heading.waitFor();
      await page.keyboard.press('ControlOrMeta+n');
      const dialog = page.getByRole('dialog', { name: t('meetings.new.title') });
      await typeDate(dialog, t('meetings.field.date'), date);
      return dialog;
    },
    async createEvent({ title, from, to, place, city }) {
      await events.getByRole('button', { name: t('meetings.event.new') }).click();
      const form = events.getByRole('form', { name: t('meetings.event.new') });
      await form.getByRole('textbox', { name: t('meetings.event.title') }).fill(title);
      await typeDate(form, t('meetings.event.from'), from);
      await typeDate(form, t('meetings.event.to'), to);
      await form.getByRole('textbox', { name: t('meetings.event.place') }).fill(place);
      await form.getByRole('textbox', { name: t('meetings.event.city') }).fill(city);
      await form.getByRole('button', { name: t('meetings.event.create'), exact: true }).click();
      await meetings.event(title).waitFor();
      return meetings;
    },
  };
  return meetings;
}

async function opened(page: Page): Promise<MeetingPage> {
  const meeting = createMeetingPage(page);
  await meeting.steps.waitFor();
  return meeting;
}
