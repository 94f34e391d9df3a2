import { expect, test } from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { openTopicsPage } from '../pages/TopicsPage';

test('a note that became TLP:RED late is taken off the server, by keyboard, offline first; the other laptop loses it', async ({
  launch,
  couch,
}, testInfo) => {
  const { page } = await launch();
  const a = await createConnectedNetwork(page, 'CDO-Netzwerk', couch.login);
  const topics = await openTopicsPage(page);
  await topics.openTopic('Legal Tech');
  await topics.createNote('Personalie', 'Frau Schulz wechselt.');
  await topics.addContribution('Nachfolge noch offen.');
  // What is typed is stored a moment later, and only then is there something to send.
  await expect.poll(async () => JSON.stringify(await couch.admin.documents())).toContain('Nachfolge noch offen');

  const { page: pageB } = await launch();
  const b = await joinNetwork(pageB, couch.login);
  const topicsB = await openTopicsPage(pageB);
  await topicsB.openTopic('Legal Tech');
  await expect(topicsB.notes).toContainText('Personalie');

  const label = page.getByRole('button', { name: new RegExp(`${a.t('topics.note.tlp')}$`, 'u') });
  const dialog = page.getByRole('alertdialog', { name: a.t('common.confidential.raise.title') });
  const chooseRed = async (): Promise<void> => {
    await label.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'TLP:RED', exact: true }).press('Enter');
  };

  await test.step('the dialog says what was sent, and the safe answer has the focus', async () => {
    await couch.line.goOffline();
    await expect(a.syncStatus).toHaveText(/^Offline/u);
    await chooseRed();
    await expect(dialog).toContainText('Notizen: 2');
    await expect(dialog).toContainText('Compaction');
    await expect(dialog.getByRole('button', { name: a.t('ui.cancel') })).toBeFocused();
    await page.screenshot({ path: testInfo.outputPath('raise.png') });
    await page.keyboard.press('Enter');
    await expect(label).not.toContainText('TLP:RED');
  });

  await test.step('without a connection it waits, and may be left there after all', async () => {
    await chooseRed();
    await dialog.getByRole('button', { name: a.t('common.confidential.raise.confirm') }).press('Enter');
    await expect(label).toContainText('TLP:RED');
    await expect(page.getByText(a.t('common.confidential.leaving'))).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('leaving.png') });
    await page.getByRole('button', { name: a.t('common.confidential.keepThere') }).press('Enter');
    await expect(page.getByText(a.t('common.confidential.staysFromNow'))).toBeVisible();
    await page.getByRole('button', { name: a.t('common.confidential.recall') }).press('Enter');
    const again = page.getByRole('alertdialog', { name: a.t('common.confidential.recall.title') });
    await page.screenshot({ path: testInfo.outputPath('recall.png') });
    await again.getByRole('button', { name: a.t('common.confidential.recall.confirm') }).press('Enter');
    await expect(page.getByText(a.t('common.confidential.leaving'))).toBeVisible();
  });

  await test.step('with a connection the server holds nothing of it, and the other laptop neither; this one keeps it', async () => {
    await couch.line.goOnline();
    await expect(page.getByText(a.t('common.confidential.left'))).toBeVisible();
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
    const documents = JSON.stringify(await couch.admin.documents());
    for (const words of ['Personalie', 'Schulz', 'Nachfolge']) expect(documents).not.toContain(words);
    await expect(topicsB.notes).toHaveCount(0);
    await expect(b.main).not.toContainText('Personalie');
    await expect(page.getByRole('main')).toContainText('Frau Schulz wechselt.');
    await page.screenshot({ path: testInfo.outputPath('left.png') });
    await pageB.screenshot({ path: testInfo.outputPath('other.png') });
  });
});
