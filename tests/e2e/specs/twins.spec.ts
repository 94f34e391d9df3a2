import { checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';
import { createTwinsPage, openTwinsPage } from '../pages/TwinsPage';

test('a person entered twice is told at the form, and merged on two laptops; where one merges and the other tells apart, both are asked', async ({
  launch,
  couch: { line, login },
}, testInfo) => {
  test.setTimeout(120_000);
  const [laptopA, laptopB] = [await launch(), await launch()];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  const membersA = await openMembersPage(laptopA.page);

  await test.step('the form says that somebody like this is there', async () => {
    await membersA.create();
    await membersA.fill({
      givenName: 'Jürgen',
      familyName: 'Möhrke',
      email: 'j.moehrke@ulm.example',
      notes: 'Vortrag',
    });
    await membersA.create();
    await membersA.fill({ givenName: 'Juergen', familyName: 'Moehrke', email: 'moehrke@ulm.example', notes: 'Presse' });
    const hint = laptopA.page.getByText(a.t('twins.hint', { name: 'Möhrke, Jürgen' }));
    await expect(hint).toBeVisible();
    for (const givenName of ['Mira', 'Mira Maria']) {
      await membersA.create();
      await membersA.fill({ givenName, familyName: 'Stellfeld' });
    }
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  });

  await joinNetwork(laptopB.page, login);
  const b = createAppPage(laptopB.page);
  await line.goOffline();

  await test.step('both merge the same pair, each with a choice of their own', async () => {
    await openMembersPage(laptopA.page);
    const twinsA = await (await openTwinsPage(laptopA.page, 2)).open('Möhrke');
    await twinsA.press('Alt+ArrowDown');
    await expect(twinsA.compare).toContainText('Mira Maria');
    await twinsA.press('Alt+ArrowUp');
    await expect(twinsA.compare).toContainText(a.t('twins.for'));
    await twinsA.choose('E-Mail', 'younger');
    await checkAccessibility(laptopA.page, 'a pair that may be one');
    await twinsA.merge();
    await expect(laptopA.page.getByText(a.t('twins.merged', { name: 'Möhrke, Jürgen' }))).toBeVisible();
    // The next pair opens by itself.
    await expect(twinsA.compare).toContainText('Mira Maria');
    await twinsA.press('a');
    await expect(twinsA.empty).toBeVisible();

    await openMembersPage(laptopB.page);
    const twinsB = await (await openTwinsPage(laptopB.page, 2)).open('Möhrke');
    await twinsB.choose(b.t('members.notes'), 'both');
    await twinsB.merge();
    await expect(twinsB.pair('Möhrke')).toBeHidden();
  });

  await test.step('the other pair is merged by key on the laptop that does not know that it was told apart', async () => {
    const twinsB = createTwinsPage(laptopB.page);
    await expect(twinsB.compare).toContainText('Mira Maria');
    await laptopB.page.screenshot({ path: testInfo.outputPath('pair.png') });
    await twinsB.press('d');
    await expect(twinsB.empty).toBeVisible();
  });

  await test.step('one record is left, with what either chose', async () => {
    await line.goOnline();
    // The longer there was no network, the less often a laptop looks for it by itself.
    for (const { page } of [laptopA, laptopB]) await (await openSyncPage(page)).syncNow();
    // What one laptop shows has come from the other, which may be slower to notice that the line is back.
    for (const each of [a, b]) await expect(each.syncStatus).toHaveText(/^Aktuell/u);
    for (const { page } of [laptopA, laptopB]) {
      const members = await openMembersPage(page);
      await expect(createAppPage(page).syncStatus).toHaveText(/^Aktuell/u);
      await expect(members.row('Möhrke')).toHaveCount(1);
      await expect(members.row('Moehrke, Juergen')).toHaveCount(0);
      await expect(page.getByRole('link', { name: a.t('twins.open', { count: 1 }) })).toBeHidden();
      await members.open('Möhrke, Jürgen');
      await expect(members.field('email')).toHaveValue('moehrke@ulm.example');
      await expect(page.getByRole('textbox', { name: a.t('members.notes') })).toHaveValue('Vortrag\n\nPresse');
    }
  });

  await test.step('both laptops ask whether the other pair is one or two, and one answer settles it on both', async () => {
    const decisions = [];
    for (const { page } of [laptopA, laptopB]) {
      const sync = await (await openSyncPage(page)).openTab('disputes');
      const { entry } = sync.contradiction('Stellfeld');
      await expect(entry).toContainText('Mira Stellfeld und Mira Maria Stellfeld');
      await expect(entry).toContainText(a.t('sync.device.own'));
      await page.screenshot({ path: testInfo.outputPath(`contradiction-${decisions.length}.png`) });
      decisions.push(sync);
    }
    await checkAccessibility(laptopA.page, 'a pair that was merged and told apart', (theme) =>
      laptopA.page.screenshot({ path: testInfo.outputPath(`contradiction-${theme}.png`) }),
    );
    await decisions[0]?.contradiction('Stellfeld').takeBack();
    for (const { page } of [laptopA, laptopB]) {
      await expect(page.getByTestId('contradiction')).toHaveCount(0);
      const members = await openMembersPage(page);
      await expect(members.row('Stellfeld')).toHaveCount(2);
      await expect(page.getByRole('link', { name: a.t('twins.open', { count: 1 }) })).toBeHidden();
    }
  });
});
