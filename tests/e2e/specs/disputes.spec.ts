import { expect, test } from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

test('two laptops write the same field: both values stay, one decides, both have it, and it can be undone', async ({
  launch,
  couch: { login },
}, testInfo) => {
  test.setTimeout(120_000);
  const [laptopA, laptopB] = [
    await launch({ settings: { userName: 'Ayşe Çelik' } }),
    await launch({ settings: { userName: 'Mehmet Vogt' } }),
  ];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  const membersA = await (await openMembersPage(laptopA.page)).create();
  await membersA.fill({
    givenName: 'Jördis',
    familyName: 'Brandt',
    city: 'Ulm',
    notes: 'Kennt das Netzwerk seit dem Kongress.',
  });
  await membersA.addPosition({ office: 'CDO', institution: 'Stadt Ulm' });
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  const b = await joinNetwork(laptopB.page, login);
  const membersB = await (await openMembersPage(laptopB.page)).open('Brandt, Jördis');

  await test.step('apart, both write where the other writes, too', async () => {
    await (await openSyncPage(laptopA.page)).press('sync.pause');
    await expect(a.syncStatus).toHaveText('Angehalten');
    await membersB.fill({
      city: 'Neu-Ulm',
      notes: 'Kennt das Netzwerk seit dem Frühjahrstreffen.',
      phone: '0731 4711',
    });
    await expect(b.syncStatus).toHaveText(/^Aktuell/u);
    await (await openMembersPage(laptopA.page)).open('Brandt, Jördis');
    await membersA.fill({ city: 'Ulm-Söflingen', notes: 'Kennt das Netzwerk seit dem Kongress in Berlin.' });
    await expect(a.syncStatus).toHaveText('Angehalten · 1 Änderung wartet');
    await (await openSyncPage(laptopA.page)).press('sync.resume');
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
    await (await openMembersPage(laptopA.page)).open('Brandt, Jördis');
  });

  const decisionsA = await test.step('one is told in the record, in the rail and on the overview', async () => {
    await expect(laptopA.page.getByText(a.t('sync.disputes.hint', { count: 2 }))).toBeVisible();
    await expect(laptopB.page.getByText(b.t('sync.disputes.hint', { count: 2 }))).toBeVisible();
    await a.open('overview');
    await expect(laptopA.page.getByText(a.t('sync.disputes.count', { count: 2 }))).toBeVisible();
    return (await openSyncPage(laptopA.page)).openTab('disputes');
  });

  await test.step('both values stand side by side, by name', async () => {
    const { entry } = decisionsA.decision('Ort');
    await expect(entry).toContainText('Ulm-Söflingen');
    await expect(entry).toContainText('Neu-Ulm');
    await expect(entry).toContainText('Mehmet Vogt');
    await laptopA.page.screenshot({ path: testInfo.outputPath('decisions.png') });
  });

  await test.step('taking the other one reaches both, and Ctrl+Z brings the question back', async () => {
    await decisionsA.decision('Ort').take();
    await expect(decisionsA.decision('Ort').entry).toBeHidden();
    await expect(membersB.field('city')).toHaveValue('Neu-Ulm');
    await laptopA.page.getByRole('heading', { level: 1 }).click();
    await laptopA.page.keyboard.press('ControlOrMeta+z');
    await laptopA.page
      .getByRole('alertdialog')
      .getByRole('button', { name: a.t('common.takeBack') })
      .click();
    await expect(decisionsA.decision('Ort').entry).toBeVisible();
    await decisionsA.decision('Ort').enter('Ulm und Neu-Ulm');
  });

  await test.step('the other laptop keeps what both wrote, and nobody has anything left to decide', async () => {
    const decisionsB = await (await openSyncPage(laptopB.page)).openTab('disputes');
    await decisionsB.decision('Notizen').takeBoth();
    await expect(decisionsB.decision('Notizen').entry).toBeHidden();
    await expect(decisionsA.decision('Notizen').entry).toBeHidden();
    const again = await (await openMembersPage(laptopA.page)).open('Brandt, Jördis');
    await expect(again.field('notes')).toHaveValue(
      /^Kennt das Netzwerk seit dem (Kongress in Berlin|Frühjahrstreffen)\.\nKennt das Netzwerk seit dem (Kongress in Berlin|Frühjahrstreffen)\.$/u,
    );
    await expect(again.field('city')).toHaveValue('Ulm und Neu-Ulm');
  });

  await test.step('what was merged by itself is listed, can be put back, and accepted', async () => {
    const merges = await (await openSyncPage(laptopA.page)).openTab('disputes');
    const record = merges.disputed('Jördis Brandt');
    await record.getByText('Telefon', { exact: true }).click();
    await laptopA.page.screenshot({ path: testInfo.outputPath('merges.png') });
    await merges.press('sync.merges.takeMineNamed', { field: 'Telefon' });
    await expect(record.getByText('Telefon', { exact: true })).toBeHidden();
  });
});
