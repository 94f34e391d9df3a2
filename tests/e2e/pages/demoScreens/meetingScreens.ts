import { demoId } from '../../../../shared/demo/ids';
import { COMING, PAST } from './demoRecords';
import type { DemoScreen } from './DemoScreen';

/** Planning a meeting, and reading one that is over. */
export const meetingScreens: readonly DemoScreen[] = [
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
    tour: 'planning',
    show: ({ goTo }) => goTo(`/meetings/${COMING}/planning`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('meetings.head'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('invite.openAgain'), exact: true }),
  },
  {
    name: 'meeting-invitation',
    tour: 'planning',
    show: ({ goTo }) => goTo(`/meetings/${COMING}/invitation`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('meetings.invitees'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('invite.openAgain'), exact: true }),
  },
  {
    name: 'meeting-papers',
    tour: 'planning',
    show: ({ goTo }) => goTo(`/meetings/${COMING}/papers`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('meetings.papers'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('invite.openAgain'), exact: true }),
  },
  {
    name: 'agenda-template',
    tour: 'planning',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}/planning`);
      await page.getByRole('button', { name: t('meetings.agenda.more'), exact: true }).click();
      await page.getByRole('menuitem', { name: t('meetings.template.choose') }).click();
    },
    proof: ({ page, t }) => page.getByRole('button', { name: t('meetings.template.take'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.template.take'), exact: true }),
    isOverlay: true,
  },
  {
    name: 'agenda-item',
    tour: 'planning',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${COMING}/planning`);
      await page
        .getByRole('button', { name: t('meetings.item.details') })
        .first()
        .click();
      await page.getByRole('button', { name: t('meetings.documents.add') }).click();
    },
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('meetings.documents.url') }).first(),
    action: ({ page, t }) => page.getByRole('button', { name: t('meetings.documents.add') }),
  },
  {
    name: 'meeting-closed',
    tour: 'files',
    show: ({ goTo }) => goTo(`/meetings/${PAST}`),
    proof: ({ page, t }) => page.getByRole('button', { name: t('minutes.savePdf') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('minutes.savePdf') }),
  },
  {
    name: 'minutes-export',
    tour: 'files',
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
    tour: 'files',
    async show({ goTo, page, t }) {
      await goTo(`/meetings/${PAST}`);
      await page.getByRole('button', { name: t('minutesCheck.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('dialog', { name: t('minutesCheck.title') }),
    isOverlay: true,
  },
];
