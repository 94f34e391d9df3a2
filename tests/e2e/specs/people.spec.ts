import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';

test('a change of office by keyboard leaves a vacancy, which is filled, and is undone as one step', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  const { t } = app;
  const members = await openMembersPage(page);
  await members.create();
  await members.fill({ givenName: 'Kim', familyName: 'Beispiel' });
  await members.addPosition({ office: 'CDO', institution: 'Kreis Beispiel', from: '03/2024' });
  const kim = members.detail('Kim Beispiel');
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await button(t('members.change')).press('Enter');
  const dialog = page.getByRole('dialog', { name: t('members.change.title', { name: 'Kim Beispiel' }) });
  await dialog.getByRole('radio', { name: t('members.change.afterwards.next'), exact: true }).press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: t('members.change.afterwards.none') })).toBeChecked();
  await expect(dialog).toContainText('als Vakanz');
  await dialog.getByRole('textbox', { name: t('members.change.lastDay') }).fill('31.10.2026');
  await dialog.getByRole('textbox', { name: t('members.change.lastDay') }).press('Enter');
  await expect(app.toasts).toContainText(t('members.change.done', { name: 'Kim Beispiel' }));
  await expect(kim).toContainText(t('members.noOffice'));

  await app.goTo('/');
  const vacancies = page.getByRole('region', { name: t('overview.vacancies') });
  await expect(vacancies).toContainText('unbesetzt seit 01.11.2026');
  await vacancies.getByRole('link', { name: 'CDO, Kreis Beispiel' }).press('Enter');
  await button(t('institutions.vacancy.fill')).press('Enter');
  const successor = page.getByRole('combobox', { name: t('institutions.successor'), exact: true });
  await successor.fill('Noa Neu');
  await page.getByRole('option', { name: t('ui.create', { text: 'Noa Neu' }) }).waitFor();
  await successor.press('ArrowDown');
  await successor.press('Enter');
  await expect(page.getByRole('textbox', { name: t('institutions.successor.familyName') })).toHaveValue('Neu');
  await page.getByRole('textbox', { name: t('institutions.successor.from'), exact: true }).press('Enter');
  await expect(page.getByRole('link', { name: 'Noa Neu' })).toBeVisible();
  await expect(button(t('institutions.vacancy.fill'))).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(button(t('institutions.vacancy.fill'))).toBeVisible();
  await expect(page.getByRole('link', { name: 'Noa Neu' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(button(t('institutions.vacancy.fill'))).toHaveCount(0);
  await openMembersPage(page);
  await members.open('Beispiel, Kim');
  await expect(kim).toContainText('CDO, Kreis Beispiel');

  await test.step('what is typed for an institution is taken where it is one, and stays where it is none', async () => {
    await button(t('members.positionAdd')).press('Enter');
    const institution = page.getByRole('combobox', { name: t('members.positionInstitution'), exact: true });
    await institution.fill('kreis beispiel');
    await institution.press('Tab');
    await expect(institution).toHaveValue('Kreis Beispiel');
    await institution.fill('Neue Behörde Nord');
    await institution.press('Tab');
    await expect(institution).toHaveValue('Neue Behörde Nord');
    await expect(institution).toHaveAccessibleDescription(/noch nicht gewählt/u);
    await button(t('members.done')).press('Enter');
    await expect(institution).toBeFocused();
    await page.screenshot({ path: testInfo.outputPath('not-chosen.png') });
    await institution.press('Enter');
    await button(t('members.done')).press('Enter');
    await expect(kim).toContainText('Neue Behörde Nord');
  });
});

test('a group of the network takes somebody in, who has the role on their page; an address changes places', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  const { t } = app;
  const members = await openMembersPage(page);
  await members.create();
  await members.fill({ givenName: 'Kim', familyName: 'Beispiel', email: 'kim@stadt.example' });
  const kim = members.detail('Kim Beispiel');

  await kim.getByRole('button', { name: t('members.contactMore.email') }).click();
  await page.getByRole('menuitem', { name: t('members.contactAdd.email') }).click();
  await page.getByRole('textbox', { name: t('members.contactValue.email') }).fill('kim@privat.example');
  await page.getByRole('button', { name: t('members.done') }).click();
  await page.getByRole('button', { name: t('members.contactMore.named', { value: 'kim@privat.example' }) }).click();
  await page.getByRole('menuitem', { name: t('members.contactPutFirst') }).click();
  await expect(members.field('email')).toHaveValue('kim@privat.example');
  await expect(kim).toContainText('kim@stadt.example');
  await members.setStatus('paused');
  await kim.getByRole('textbox', { name: /^Grund: Ruhend seit/u }).fill('Elternzeit');

  await app.open('network');
  await page.getByRole('button', { name: t('groups.create') }).click();
  await page.getByRole('textbox', { name: t('groups.name') }).fill('Unterarbeitskreis KI');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`${t('groups.addAs')}$`, 'u') }).click();
  await page.getByRole('option', { name: t('records.value.role.speaker') }).click();
  await page.getByRole('combobox', { name: t('groups.add') }).fill('Kim');
  await page.getByRole('option', { name: 'Beispiel, Kim' }).click();
  // The list stays open for more people.
  await page.keyboard.press('Escape');
  await expect(app.main).toContainText('Sprecher:in · seit');
  await page.getByRole('link', { name: 'Kim Beispiel' }).click();
  await expect(kim).toContainText('Sprecher:in, Unterarbeitskreis KI, seit');
  await expect(kim.getByRole('textbox', { name: /^Grund: Ruhend seit/u })).toHaveValue('Elternzeit');
});
