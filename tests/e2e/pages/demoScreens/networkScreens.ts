import { DEMO_GROUPS } from '../../../../shared/demo/demoDirectory';
import { demoId } from '../../../../shared/demo/ids';
import type { DemoScreen } from './DemoScreen';

/** Under way, with evidence, and due for follow-up. */
const DECISION = demoId('outcomes', 8);

/** Registers, and everything about the network as a whole. */
export const networkScreens: readonly DemoScreen[] = [
  {
    name: 'tasks',
    tour: 'outcomes',
    show: ({ goTo }) => goTo('/outcomes'),
    proof: ({ page, t }) => page.getByRole('tab', { name: t('outcomes.tasks'), selected: true }),
  },
  {
    name: 'decisions',
    tour: 'outcomes',
    async show({ goTo, page, t }) {
      await goTo('/outcomes');
      await page.getByRole('tab', { name: t('outcomes.decisions') }).click();
    },
    proof: ({ page, t }) => page.getByRole('tab', { name: t('outcomes.decisions'), selected: true }),
  },
  {
    name: 'decision',
    tour: 'outcomes',
    show: ({ goTo }) => goTo(`/outcomes/${DECISION}`),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('outcomes.remark') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('outcomes.evidence.add') }),
  },
  {
    name: 'register-export',
    tour: 'outcomes',
    async show({ goTo, page, t }) {
      await goTo('/outcomes');
      await page.getByRole('button', { name: t('listExport.open') }).click();
    },
    proof: ({ page, t }) => page.getByRole('checkbox', { name: t('listExport.format.csv') }),
    action: ({ page }) => page.getByRole('dialog').getByRole('button').last(),
    isOverlay: true,
  },
  {
    name: 'network',
    tour: 'network',
    show: ({ goTo }) => goTo('/network'),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('common.network.title') }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('common.network.title') }),
  },
  {
    name: 'group',
    tour: 'network',
    show: ({ goTo }) => goTo(`/network/groups/${DEMO_GROUPS[0].id}`),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('groups.name') }),
    action: ({ page, t }) => page.getByRole('combobox', { name: t('groups.add') }),
  },
  {
    name: 'sync',
    tour: 'network',
    show: ({ goTo }) => goTo('/sync'),
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('sync.form.url') }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('sync.form.password') }),
  },
  {
    name: 'protection',
    tour: 'network',
    show: ({ goTo }) => goTo('/protection'),
    proof: ({ page, t }) => page.getByRole('region', { name: t('protection.summary') }),
  },
  {
    name: 'restore',
    tour: 'network',
    show: ({ goTo }) => goTo('/protection/restore'),
    proof: ({ page, t }) => page.getByRole('button', { name: t('backup.open.choose') }),
    action: ({ page, t }) => page.getByRole('button', { name: t('backup.open.choose') }),
  },
  {
    name: 'trash',
    tour: 'network',
    show: ({ goTo }) => goTo('/trash'),
    proof: ({ heading }) => heading('trash.title'),
  },
  {
    name: 'settings',
    tour: 'network',
    show: ({ goTo }) => goTo('/settings'),
    proof: ({ heading }) => heading('settings.title'),
  },
  {
    name: 'server',
    tour: 'network',
    show: ({ goTo }) => goTo('/settings/server'),
    proof: ({ page, t }) => page.getByRole('button', { name: t('server.check'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('sync.form.password') }),
  },
];
