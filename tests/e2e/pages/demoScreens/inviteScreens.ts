import { fileURLToPath } from 'node:url';
import { absenceMail, bounceMail, mailboxOf, textMail, unknownMailbox } from '../../../support/answers/mails';
import { COMING } from './demoRecords';
import type { DemoScreen } from './DemoScreen';

const eventCalendar = fileURLToPath(new URL('../../../support/data/veranstaltungen-2027.ics', import.meta.url));
/** An answer to a meeting that nobody here has, from somebody whom nobody here knows. */
const REPLY = [
  'BEGIN:VCALENDAR',
  'METHOD:REPLY',
  'BEGIN:VEVENT',
  'UID:x',
  'DTSTAMP:20261125T080000Z',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:wer@anders.example',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** Words of somebody unknown, what did not arrive, an absence. */
const MAILBOX = mailboxOf([
  textMail('Ich komme gern, aber erst ab elf.\n\nAm 03.12.2026 um 10:00 schrieb Netz:\n> Kommen Sie?'),
  bounceMail([unknownMailbox('weg@stadt.example')]),
  absenceMail('Ich bin bis 11.12.2026 nicht im Büro.'),
]);

/** Inviting and announcing, and calendars of others. */
export const inviteScreens: readonly DemoScreen[] = [
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
      await page.getByRole('button', { name: t('meetings.more'), exact: true }).click();
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
      await goTo(`/meetings/${COMING}/invitation`);
      await page.getByRole('button', { name: t('meetings.invitees.byFilter') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('meetings.invitees.byFilterTitle') }),
    isOverlay: true,
  },
  {
    name: 'replies',
    tour: 'calendars',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}/invitation`);
      await page.getByRole('button', { name: t('invite.replies.open') }).click();
      await page.getByLabel(t('invite.replies.choose'), { exact: true }).setInputFiles([
        { name: 'antwort.ics', mimeType: 'text/calendar', buffer: Buffer.from(REPLY) },
        { name: 'bild.eml', mimeType: 'message/rfc822', buffer: Buffer.from('Subject: x') },
        { name: 'einkauf.txt', mimeType: '', buffer: Buffer.from('Milch, Brot') },
      ]);
    },
    proof: ({ page, t }) => page.getByRole('region', { name: t('invite.replies.table') }),
    isOverlay: true,
  },
  {
    name: 'answers',
    tour: 'calendars',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}/invitation`);
      await page.getByRole('button', { name: t('invite.replies.open') }).click();
      await page
        .getByLabel(t('invite.replies.choose'), { exact: true })
        .setInputFiles([{ name: 'postfach.mbox', mimeType: 'application/mbox', buffer: Buffer.from(MAILBOX) }]);
      await page.getByRole('button', { name: t('answers.openOf', { name: 'Ilka Brandmoor' }) }).click();
    },
    proof: ({ page, t }) => page.getByText(t('answers.person.needed')),
    isOverlay: true,
  },
  {
    name: 'calendar-import',
    tour: 'calendars',
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
    tour: 'calendars',
    async show({ goTo, page, t }) {
      await goTo('/meetings');
      await page.getByRole('button', { name: t('meetings.events.more') }).click();
      await page.getByRole('menuitem', { name: t('meetings.school.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('meetings.school.title') }),
    isOverlay: true,
  },
];
