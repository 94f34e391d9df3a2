import { fileURLToPath } from 'node:url';
import { demoId } from '../../../../shared/demo/ids';
import type { DemoScreen } from './DemoScreen';

const registrations = fileURLToPath(new URL('../../../support/data/anmeldungen-plattform.csv', import.meta.url));

/** Overview, people and institutions. */
export const peopleScreens: readonly DemoScreen[] = [
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
    name: 'change-of-office',
    tour: 'people',
    async show({ goTo, page, t }) {
      await goTo(`/members/${demoId('members', 20)}`);
      await page.getByRole('button', { name: t('members.change'), exact: true }).click();
    },
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('members.change.lastDay') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('members.change.save') }),
    isOverlay: true,
  },
  {
    name: 'import',
    tour: 'institutions',
    async show({ goTo, page, t }) {
      await goTo('/members/import');
      await page.getByLabel(t('members.import.choose'), { exact: true }).setInputFiles(registrations);
    },
    proof: ({ page, t }) => page.getByRole('treegrid', { name: t('members.import.rows') }),
    action: ({ page }) => page.getByRole('button', { name: /^\d.*(?:anlegen|ändern)|^create \d/iu }),
  },
  {
    name: 'twins',
    tour: 'institutions',
    show: ({ goTo }) => goTo(`/members/twins/${demoId('members', 53)}/${demoId('members', 1196)}`),
    proof: ({ page, t }) => page.getByRole('button', { name: t('twins.merge'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('twins.merge'), exact: true }),
  },
  {
    name: 'institutions',
    tour: 'institutions',
    show: ({ goTo }) => goTo('/institutions'),
    proof: ({ heading }) => heading('institutions.title'),
    action: ({ page, t }) => page.getByRole('button', { name: t('institutions.create'), exact: true }),
  },
  {
    name: 'gaps',
    tour: 'institutions',
    show: ({ goTo }) => goTo('/institutions/gaps'),
    proof: ({ heading }) => heading('institutions.gaps'),
    action: ({ page, t }) =>
      page
        .getByRole('list', { name: t('institutions.gaps.map') })
        .getByRole('button')
        .first(),
  },
  {
    name: 'institution',
    tour: 'institutions',
    show: ({ goTo }) => goTo(`/institutions/${demoId('institutions', 40)}`),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('institutions.name'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('institutions.name'), exact: true }),
  },
];
