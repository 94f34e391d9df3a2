import { expect, test } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { createAppPage } from '../pages/AppPage';
import { openMembersPage } from '../pages/MembersPage';
import { tabTo } from '../pages/keyboard';

test('members are asked for, grouped, selected and tagged by keyboard, and what was done comes back', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const { keyboard } = page;
  const app = createAppPage(page);
  const { t } = app;
  await app.navigation.waitFor();
  const members = await openMembersPage(page);
  await expect(members.table.getByRole('columnheader', { name: t('members.email') })).toBeVisible();
  const shot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) });

  await test.step('a query is completed', async () => {
    await members.search.focus();
    await keyboard.type('ebe');
    await page.getByRole('option', { name: 'ebene:' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(members.search).toHaveValue('ebene:');
    await page.getByRole('option', { name: /^Kommune/u }).waitFor();
    await shot('completion');
    await keyboard.type('komm');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(members.search).toHaveValue('ebene:Kommune ');
    await keyboard.type('-dr');
    await expect(members.countLine).toHaveText(/^\d+ von \d+/u);
  });

  await test.step('a slip finds nobody and is said', async () => {
    await members.find('ebne:Kommune');
    await expect(members.nothingFound).toBeVisible();
    await expect(members.search).toHaveAccessibleDescription(t('lists.query.unknownField', { key: 'ebne' }));
    await shot('slip');
    await members.find('ebene:Kommune');
  });

  const grouped = page.getByRole('treegrid', { name: t('members.title') });
  await test.step('grouped by Land, a group closes', async () => {
    await page.getByRole('button', { name: t('lists.groupBy') }).click();
    await page.getByRole('menuitem', { name: t('members.groupBy.state'), exact: true }).click();
    await expect(grouped.getByRole('row', { expanded: true }).first()).toBeVisible();
    await shot('grouped');
    await tabTo(grouped);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowLeft');
    await expect(grouped.getByRole('row', { expanded: false })).toHaveCount(1);
    await keyboard.press('ArrowRight');
    await expect(grouped.getByRole('row', { expanded: false })).toHaveCount(0);
  });

  const bar = page.getByRole('group', { name: t('ui.selection') });
  await test.step('three are selected and tagged in one step', async () => {
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await expect(bar.getByRole('status')).toHaveText(t('members.bulk.selected', { count: 3 }));
    await shot('selected');
    await checkAccessibility(page, 'members grouped and selected', (theme) => shot(`selected-${theme}`));
    await tabTo(bar.getByRole('button', { name: t('members.bulk.tag'), exact: true }));
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    const tag = page.getByRole('combobox', { name: t('members.bulk.tag') });
    await expect(tag).toBeFocused();
    await keyboard.type('Beirat');
    await expect(tag).toHaveAttribute('data-unread');
    await keyboard.press('Enter');
    await expect(tag).not.toHaveAttribute('data-unread');
    await shot('tag');
    await keyboard.press('Enter');
    await expect(app.toasts).toContainText(t('members.bulk.done', { count: 3 }));
    await members.find('schlagwort:beirat');
    await expect(members.countLine).toHaveText(/^3 von/u);
  });

  await test.step('Delete means all three of them', async () => {
    await tabTo(grouped);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Delete');
    await expect(app.toasts).toContainText(t('members.bulk.removed', { count: 3 }));
    await expect(members.nothingFound).toBeVisible();
    await keyboard.press('ControlOrMeta+z');
    await expect(members.countLine).toHaveText(/^3 von/u);
  });

  await test.step('the view is kept, and chosen again', async () => {
    await page.getByRole('button', { name: t('lists.views') }).click();
    await page.getByRole('menuitem', { name: t('lists.views.save') }).click();
    await app.dialog
      .getByRole('textbox')
      .or(page.getByRole('textbox', { name: t('lists.views.name') }))
      .first()
      .fill('Der Beirat');
    await keyboard.press('Enter');
    await expect(app.toasts).toContainText('Der Beirat');
    await members.find('');
    await page.getByRole('button', { name: t('lists.views') }).click();
    await page.getByRole('menuitem', { name: /^Der Beirat/u }).click();
    await expect(members.search).toHaveValue('schlagwort:beirat');
    await shot('view');
  });

  await test.step('columns are chosen', async () => {
    await page.getByRole('button', { name: t('lists.columns'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('lists.columns.title') });
    await dialog.getByRole('button', { name: t('lists.columns.add') }).click();
    await page.getByRole('menuitem', { name: t('members.column.tags'), exact: true }).click();
    await dialog
      .getByRole('button', { name: t('lists.columns.remove', { label: t('members.column.office') }) })
      .click();
    await shot('columns');
    await dialog.getByRole('button', { name: t('lists.columns.done') }).click();
    await expect(grouped.getByRole('columnheader', { name: t('members.column.tags') })).toBeVisible();
    await expect(grouped.getByRole('columnheader', { name: t('members.column.office') })).toHaveCount(0);
  });

  await test.step('Ctrl+Z takes the view and all three tags back', async () => {
    await tabTo(grouped);
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('ControlOrMeta+z');
    await expect(members.nothingFound).toBeVisible();
  });
});
