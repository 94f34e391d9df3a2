import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import { demoId } from '../../../shared/demo/ids';
import type { MessageKey } from '../../../shared/messages';
import type { AppPage } from './AppPage';

export const DEMO_TOURS = ['people', 'topics', 'meetings', 'hall', 'invite', 'minutes'] as const;
export type DemoTour = (typeof DEMO_TOURS)[number];

/** One thing to look at in the demonstration: where it is, and what proves that it is there. */
export interface DemoScreen {
  /** For the names of pictures and reports. */
  readonly name: string;
  /** Screens of one tour are looked at in one go, each tour on a laptop of its own. */
  readonly tour: DemoTour;
  /** Brings it up from wherever one is. */
  readonly show: (app: AppPage) => Promise<unknown>;
  readonly proof: (app: AppPage) => Locator;
  /** What the screen is for, where it is one button or field. */
  readonly action?: (app: AppPage) => Locator;
  /** It lies over the screen before it and is closed with Esc. */
  readonly isOverlay?: true;
  /** It has no navigation around it. */
  readonly isFrameless?: true;
}

const registrations = fileURLToPath(new URL('../../support/data/anmeldungen-plattform.csv', import.meta.url));
const eventCalendar = fileURLToPath(new URL('../../support/data/veranstaltungen-2027.ics', import.meta.url));
const COMING = demoId('meetings', 7);
const PAST = demoId('meetings', 6);
/** Its minutes were approved by the one after it. */
const APPROVED = demoId('meetings', 5);
/** An answer to a meeting that nobody here has, from somebody whom nobody here knows. */
const REPLY = ['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', 'UID:x', 'DTSTAMP:20261125T080000Z', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:wer@anders.example', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
/** Under way, with evidence, and due for follow-up. */
const DECISION = demoId('outcomes', 8);
const TOPIC = 'topic:legal-tech';

/** Every screen with demo data, in an order in which none spoils the next; the tour of the hall starts the coming meeting. */
export const demoScreens: readonly DemoScreen[] = [
  {
    name: 'overview',
    tour: 'people',
    show: ({ goTo }) => goTo('/'),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('overview.quarters') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('overview.prepare') }),
  },
  {
    name: 'members',
    tour: 'people',
    show: ({ goTo }) => goTo('/members'),
    proof: ({ heading }) => heading('members.title'),
    action: ({ page, t }) => page.getByRole('button', { name: t('members.create'), exact: true }),
  },
  {
    name: 'member',
    tour: 'people',
    show: ({ goTo }) => goTo(`/members/${demoId('members', 20)}`),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('members.email'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('members.familyName'), exact: true }),
  },
  {
    name: 'import',
    tour: 'people',
    async show({ goTo, page, t }) {
      await goTo('/members/import');
      await page.getByLabel(t('members.import.choose'), { exact: true }).setInputFiles(registrations);
    },
    proof: ({ page, t }) => page.getByRole('grid', { name: t('members.import.rows') }),
    action: ({ page }) => page.getByRole('button', { name: /übernehmen$|^import \d/iu }),
  },
  {
    name: 'institutions',
    tour: 'people',
    show: ({ goTo }) => goTo('/institutions'),
    proof: ({ heading }) => heading('institutions.title'),
    action: ({ page, t }) => page.getByRole('button', { name: t('institutions.create'), exact: true }),
  },
  {
    name: 'institution',
    tour: 'people',
    show: ({ goTo }) => goTo(`/institutions/${demoId('institutions', 40)}`),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('institutions.name'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('institutions.name'), exact: true }),
  },
  {
    name: 'topics',
    tour: 'topics',
    show: ({ goTo }) => goTo('/topics'),
    proof: ({ heading }) => heading('topics.title'),
    action: ({ page, t }) => page.getByRole('button', { name: t('topics.create') }),
  },
  {
    name: 'topic',
    tour: 'topics',
    show: ({ goTo }) => goTo(`/topics/${TOPIC}`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('topics.notes'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('topics.createNote') }),
  },
  {
    name: 'note',
    tour: 'topics',
    async show({ goTo, page }) {
      await goTo(`/topics/${TOPIC}`);
      await page.getByTestId('note').getByRole('link').first().click();
    },
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('topics.note.body'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('topics.note.body'), exact: true }),
  },
  {
    name: 'meetings',
    tour: 'meetings',
    show: ({ goTo }) => goTo('/meetings'),
    proof: ({ heading }) => heading('meetings.title'),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.plan'), exact: true }),
  },
  {
    name: 'new-meeting',
    tour: 'meetings',
    async show({ goTo, page, t }) {
      await goTo('/meetings');
      await page.getByRole('button', { name: t('meetings.plan'), exact: true }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('meetings.new.title') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.new.create') }),
    isOverlay: true,
  },
  {
    name: 'event',
    tour: 'meetings',
    show: ({ goTo }) => goTo(`/events/${demoId('events', 0)}`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('meetings.event.meetings') }),
  },
  {
    name: 'meeting-planned',
    tour: 'meetings',
    show: ({ goTo }) => goTo(`/meetings/${COMING}`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('meetings.invitees'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.start'), exact: true }),
  },
  {
    name: 'agenda-template',
    tour: 'meetings',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('meetings.agenda.more'), exact: true }).click();
      await page.getByRole('menuitem', { name: t('meetings.template.choose') }).click();
    },
    proof: ({ page, t }) => page.getByRole('button', { name: t('meetings.template.take'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.template.take'), exact: true }),
    isOverlay: true,
  },
  {
    name: 'agenda-item',
    tour: 'meetings',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('meetings.item.details') }).first().click();
      await page.getByRole('button', { name: t('meetings.documents.add') }).click();
    },
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('meetings.documents.url') }).first(),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.documents.add') }),
  },
  {
    name: 'meeting-closed',
    tour: 'meetings',
    show: ({ goTo }) => goTo(`/meetings/${PAST}`),
    proof: ({ page, t }) => page.getByRole('button', { name: t('minutes.savePdf') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('minutes.savePdf') }),
  },
  {
    name: 'minutes-export',
    tour: 'meetings',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${PAST}`);
      await page.getByRole('button', { name: t('minutes.export.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('document', { name: t('minutes.preview') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('minutes.export.copy') }),
    isOverlay: true,
  },
  {
    name: 'check-minutes',
    tour: 'meetings',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${PAST}`);
      await page.getByRole('button', { name: t('minutesCheck.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('minutesCheck.title') }),
    isOverlay: true,
  },
  {
    name: 'tasks',
    tour: 'topics',
    show: ({ goTo }) => goTo('/outcomes'),
    proof: ({ page, t }) => page.getByRole('tab', { name: t('outcomes.tasks'), selected: true }),
  },
  {
    name: 'decisions',
    tour: 'topics',
    async show({ goTo, page, t }) {
      await goTo('/outcomes');
      await page.getByRole('tab', { name: t('outcomes.decisions') }).click();
    },
    proof: ({ page, t }) => page.getByRole('tab', { name: t('outcomes.decisions'), selected: true }),
  },
  {
    name: 'decision',
    tour: 'topics',
    show: ({ goTo }) => goTo(`/outcomes/${DECISION}`),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('outcomes.remark') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('outcomes.evidence.add') }),
  },
  {
    name: 'register-export',
    tour: 'topics',
    async show({ goTo, page, t }) {
      await goTo('/outcomes');
      await page.getByRole('button', { name: t('outcomes.export.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('checkbox', { name: t('outcomes.export.format.csv') }),
    action: ({ page }) => page.getByRole('dialog').getByRole('button').last(),
    isOverlay: true,
  },
  {
    name: 'network',
    tour: 'topics',
    show: ({ goTo }) => goTo('/network'),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('common.network.title') }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('common.network.title') }),
  },
  {
    name: 'sync',
    tour: 'topics',
    show: ({ goTo }) => goTo('/sync'),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('sync.form.url') }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('sync.form.password') }),
  },
  {
    name: 'settings',
    tour: 'topics',
    show: ({ goTo }) => goTo('/settings'),
    proof: ({ heading }) => heading('settings.title'),
  },
  {
    name: 'server',
    tour: 'topics',
    show: ({ goTo }) => goTo('/settings/server'),
    proof: ({ page, t }) => page.getByRole('button', { name: t('server.check'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('sync.form.password') }),
  },
  {
    name: 'palette',
    tour: 'hall',
    async show({ goTo, openPalette }) {
      await goTo('/');
      await (await openPalette()).search.fill('legal');
    },
    proof: ({ palette }) => palette.options.first(),
    isOverlay: true,
  },
  {
    name: 'help',
    tour: 'hall',
    show: ({ page }) => page.keyboard.press('F1'),
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('common.help.title') }),
    isOverlay: true,
  },
  {
    name: 'meeting-running',
    tour: 'hall',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('meetings.start'), exact: true }).click();
      await page.getByRole('textbox', { name: t('minutes.text', { number: 1 }) }).fill(MINUTES);
      await record(page.getByRole('textbox', { name: t('minutes.capture') }), OUTCOMES);
      await record(page.getByRole('combobox', { name: t('minutes.checkIn'), exact: true }), PEOPLE);
      await record(page.getByRole('combobox', { name: t('minutes.speakers.field') }), SPEAKERS);
      await page.getByRole('button', { name: t('minutes.speakers.next') }).click();
    },
    proof: ({ page, t }) => page.getByRole('button', { name: t('minutes.finish'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('minutes.capture') }),
    isFrameless: true,
  },
  {
    name: 'check-in-list',
    tour: 'hall',
    show: ({ page, t }) => page.getByRole('button', { name: t('minutes.checkInList'), exact: true }).click(),
    proof: ({ page, t }) => page.getByRole('grid', { name: t('minutes.checkInList.title') }),
    action: ({ page, t }) => page.getByRole('searchbox', { name: t('minutes.checkInList.search') }),
    isOverlay: true,
  },
  {
    name: 'meeting-keys',
    tour: 'hall',
    show: ({ page }) => page.keyboard.press('F1'),
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('minutes.keysTitle') }),
    isOverlay: true,
  },
  {
    name: 'finalise',
    tour: 'hall',
    show: ({ page, t }) => page.getByRole('button', { name: t('minutes.finish'), exact: true }).click(),
    proof: ({ page, t }) => page.getByRole('button', { name: t('minutes.finaliseAction') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('minutes.finaliseAction') }),
    isOverlay: true,
  },
  {
    name: 'invitations',
    tour: 'invite',
    show: ({ goTo }) => goTo(`/meetings/${COMING}/invite`),
    proof: ({ heading }) => heading('invite.title'),
    action: ({ page }) => page.getByRole('button', { name: /E-Mail-Dateien speichern|Save \d+ mail files/u }),
  },
  {
    name: 'announce',
    tour: 'invite',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('meetings.more') }).click();
      await page.getByRole('menuitem', { name: t('invite.announce.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('invite.announce.title') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('invite.announce.copy') }),
    isOverlay: true,
  },
  {
    name: 'invite-by-filter',
    tour: 'invite',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('meetings.invitees.byFilter') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('meetings.invitees.byFilterTitle') }),
    isOverlay: true,
  },
  {
    name: 'replies',
    tour: 'invite',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('invite.replies.open') }).click();
      await page.getByLabel(t('invite.replies.choose'), { exact: true }).setInputFiles([{ name: 'antwort.ics', mimeType: 'text/calendar', buffer: Buffer.from(REPLY) }, { name: 'bild.eml', mimeType: 'message/rfc822', buffer: Buffer.from('Subject: x') }]);
    },
    proof: ({ page, t }) => page.getByRole('region', { name: t('invite.replies.table') }),
    isOverlay: true,
  },
  {
    name: 'calendar-import',
    tour: 'invite',
    async show({ goTo, page, t }) {
      await goTo('/meetings');
      await page.getByRole('button', { name: t('meetings.events.more') }).click();
      await page.getByRole('menuitem', { name: t('meetings.import.open') }).click();
      await page.getByLabel(t('meetings.import.choose'), { exact: true }).setInputFiles(eventCalendar);
    },
    proof: ({ page, t }) => page.getByRole('region', { name: t('meetings.import.table') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('ui.cancel') }),
    isOverlay: true,
  },
  {
    name: 'school-holidays',
    tour: 'invite',
    async show({ goTo, page, t }) {
      await goTo('/meetings');
      await page.getByRole('button', { name: t('meetings.events.more') }).click();
      await page.getByRole('menuitem', { name: t('meetings.school.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('meetings.school.title') }),
    isOverlay: true,
  },
  {
    name: 'minutes-circulation',
    tour: 'minutes',
    show: (app) => chooseForMinutes(app, PAST, 'lifeCycle.circulateAgain'),
    proof: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.mail.save') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.circulate.mark') }),
    isOverlay: true,
  },
  {
    name: 'minutes-objection',
    tour: 'minutes',
    async show(app) {
      const { page, t } = app;
      await chooseForMinutes(app, PAST, 'lifeCycle.objection.add');
      await page.getByRole('textbox', { name: t('lifeCycle.objection.by') }).fill('Stadt Köln');
      await page.getByRole('textbox', { name: t('lifeCycle.objection.text'), exact: true }).fill('Köln hat sich enthalten.');
      await page.getByText(t('lifeCycle.objection.state.declined'), { exact: true }).click();
    },
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('lifeCycle.objection.settlement') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.objection.save') }),
    isOverlay: true,
  },
  {
    name: 'minutes-addendum',
    tour: 'minutes',
    show: writeAddendum,
    proof: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.addendum.freeze') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.addendum.freeze') }),
    isOverlay: true,
  },
  {
    name: 'minutes-approved',
    tour: 'minutes',
    async show(app) {
      const { page, t } = app;
      await writeAddendum(app);
      await page.getByRole('button', { name: t('lifeCycle.addendum.freeze') }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await app.toasts.getByRole('button', { name: t('ui.close') }).click();
    },
    proof: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.addendum.saveAs') }),
  },
  {
    name: 'minutes-approval',
    tour: 'minutes',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}`);
      await page.getByRole('button', { name: t('meetings.start'), exact: true }).or(page.getByRole('button', { name: t('meetings.continue'), exact: true })).click();
      await page.getByRole('textbox', { name: t('minutes.text', { number: 1 }) }).waitFor();
      await page.keyboard.press('ControlOrMeta+ArrowDown');
    },
    proof: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.help.prepare') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('lifeCycle.help.prepare') }),
    isFrameless: true,
  },
  {
    name: 'open-tasks',
    tour: 'minutes',
    show: ({ page }) => page.keyboard.press('ControlOrMeta+ArrowDown'),
    proof: ({ page, t }) => page.getByRole('region', { name: t('meetings.standing.tasks') }),
    isFrameless: true,
  },
];

async function writeAddendum(app: AppPage): Promise<void> {
  const { page, t } = app;
  await chooseForMinutes(app, APPROVED, 'lifeCycle.addendum.create');
  await page.getByRole('textbox', { name: t('lifeCycle.addendum.correction', { index: 1 }) }).fill('Statt „38 Ja“ ist zu lesen „37 Ja“.');
}

async function chooseForMinutes({ goTo, page, t }: AppPage, meetingId: string, entry: MessageKey): Promise<void> {
  await goTo(`/meetings/${meetingId}`);
  await page.getByRole('button', { name: t('lifeCycle.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t(entry) }).click();
}

const MINUTES = 'Ulm berichtet aus dem Pilotbetrieb: Auskünfte zu Wohngeld werden zu 71 % ohne Rückfrage gelöst.\n\nKöln und Dataport bieten Prüflisten an.';
const OUTCOMES = ['b: Das Netzwerk erarbeitet einen gemeinsamen Leitfaden für KI-Assistenten.', 'a: Gliederung vorlegen @Stadt Köln bis 15.12.'];
/** The beginnings of names: the first match of each is checked in. */
const PEOPLE = ['an', 'be', 'fr', 'mar', 'sch', 'wo'];

const SPEAKERS = ['be', 'fr', 'mar'];

/** One line after the other, each taken by Enter. */
async function record(field: Locator, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await field.fill(line);
    await field.press('Enter');
  }
}
