import { expect, test } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { createAppPage } from '../pages/AppPage';
import { openInstitutionsPage } from '../pages/InstitutionsPage';

test('institutions are asked for in words, shown in chosen columns, and kept as a view', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const { keyboard } = page;
  const app = createAppPage(page);
  const { t } = app;
  await app.navigation.waitFor();
  const institutions = await openInstitutionsPage(page);
  await institutions.search.focus();
  await keyboard.type('eb');
  await page.getByRole('option', { name: 'ebene:' }).waitFor();
  await institutions.find('ebene:kommune land:NW -bonn');
  await expect(institutions.row('Stadt Bonn')).toHaveCount(0);
  await expect(institutions.row('Nordrhein-Westfalen').first()).toBeVisible();
  await expect(institutions.row('Bayern')).toHaveCount(0);

  await page.getByRole('button', { name: t('lists.columns'), exact: true }).click();
  const columns = page.getByRole('dialog', { name: t('lists.columns.title') });
  await columns.getByRole('button', { name: t('lists.columns.add') }).click();
  await page.getByRole('menuitem', { name: t('institutions.column.topics'), exact: true }).click();
  await columns
    .getByRole('button', { name: t('lists.columns.remove', { label: t('institutions.column.sector') }) })
    .click();
  await columns.getByRole('button', { name: t('lists.columns.done') }).click();
  const header = (name: string) => institutions.table.getByRole('columnheader', { name });
  await expect(header(t('institutions.column.topics'))).toBeVisible();
  await expect(header(t('institutions.column.sector'))).toHaveCount(0);
  await page.screenshot({ path: testInfo.outputPath('columns.png') });
  await checkAccessibility(page, 'institutions in chosen columns', (theme) =>
    page.screenshot({ path: testInfo.outputPath(`${theme}.png`) }),
  );

  await page.getByRole('button', { name: t('lists.views') }).click();
  await page.getByRole('menuitem', { name: t('lists.views.save') }).click();
  await page.getByRole('textbox', { name: t('lists.views.name') }).fill('Kommunen im Westen');
  await keyboard.press('Enter');
  await expect(app.toasts).toContainText('Kommunen im Westen');
  await institutions.find('ebne:bund');
  await expect(institutions.search).toHaveAccessibleDescription(t('lists.query.unknownField', { key: 'ebne' }));
  await page.getByRole('button', { name: t('lists.views') }).click();
  await page.getByRole('menuitem', { name: /^Kommunen im Westen/u }).click();
  await expect(institutions.search).toHaveValue('ebene:kommune land:NW -bonn');
  await page.setViewportSize({ width: 900, height: 600 });
  await page.screenshot({ path: testInfo.outputPath('narrow.png') });
});
