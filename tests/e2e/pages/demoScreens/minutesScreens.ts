import { demoId } from '../../../../shared/demo/ids';
import type { PlainMessageKey } from '../../../../shared/messages';
import type { AppPage } from '../AppPage';
import { COMING, PAST } from './demoRecords';
import type { DemoScreen } from './DemoScreen';
import { beginMeeting } from '../beginMeeting';

/** Its minutes were approved by the one after it. */
const APPROVED = demoId('meetings', 5);

/** What happens to minutes after the meeting. */
export const minutesScreens: readonly DemoScreen[] = [
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
      await page
        .getByRole('textbox', { name: t('lifeCycle.objection.text'), exact: true })
        .fill('Köln hat sich enthalten.');
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
      const goOn = page.getByRole('button', { name: t('meetings.continue'), exact: true });
      await page.getByRole('button', { name: t('meetings.more'), exact: true }).waitFor();
      if (await goOn.isVisible()) await goOn.click();
      else await beginMeeting(page, t);
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
  await page
    .getByRole('textbox', { name: t('lifeCycle.addendum.correction', { index: 1 }) })
    .fill('Statt „38 Ja“ ist zu lesen „37 Ja“.');
}

async function chooseForMinutes({ goTo, page, t }: AppPage, meetingId: string, entry: PlainMessageKey): Promise<void> {
  await goTo(`/meetings/${meetingId}`);
  await page.getByRole('button', { name: t('lifeCycle.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t(entry) }).click();
}
