import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { demoId } from '../../../shared/demo/ids';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openTopicsPage } from '../pages/TopicsPage';

const USER = { name: 'coordinator', password: 'geheim-4711', roles: ['_admin'] };
const YEAR = new Date().getFullYear() + 1;

test('what became TLP:RED late, what another laptop says of it, and the question before it goes out', async ({
  launch,
}, testInfo) => {
  const server = await createCouchServer({ port: 0, users: [USER] });
  const login = { url: server.url, database: 'cdo-netzwerk', user: USER.name, password: USER.password };
  const { page } = await launch();
  const a = await createConnectedNetwork(page, 'CDO-Netzwerk', login);
  const topics = await openTopicsPage(page);
  await topics.openTopic('Legal Tech');
  await topics.createNote('Personalie', 'Frau Schulz wechselt.');
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  const label = page.getByRole('button', { name: new RegExp(`${a.t('topics.note.tlp')}$`, 'u') });
  const choose = async (option: string): Promise<void> => {
    await label.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  await test.step('the server has an earlier state, and it is said', async () => {
    await choose('TLP:RED');
    const question = page.getByRole('alertdialog', { name: a.t('common.confidential.raise.title') });
    await expect(question).toContainText('Notizen: 1');
    await question.getByRole('button', { name: a.t('common.confidential.raise.only') }).click();
    await expect(page.getByText(a.t('common.confidential.staysFromNow'))).toBeVisible();
  });

  await test.step('a meeting takes it on, and its minutes are frozen', async () => {
    await page
      .getByRole('button', { name: a.t('topics.more') })
      .last()
      .click();
    await page.getByRole('menuitem', { name: a.t('topics.propose') }).click();
    await a.open('meetings');
    const meeting = await createMeetingsPage(page).plan({ title: 'Frühjahrstreffen', date: `1003${YEAR}` });
    await meeting.takeFromBacklog('Personalie');
    await meeting.addItems([{ title: 'Leitfaden', duration: '20' }]);
    const running = await meeting.start();
    await expect(
      page
        .getByRole('navigation', { name: a.t('meetings.agenda') })
        .getByRole('listitem')
        .first(),
    ).toContainText('TLP:RED');
    await expect(page.getByRole('main')).toContainText('TLP:RED');
    await running.capture('b: Die Stelle wird ausgeschrieben.');
    await expect(page.getByRole('group', { name: /Beschluss/u })).toContainText('TLP:RED');
    await page.screenshot({ path: testInfo.outputPath('running-red.png') });
    await running.finalise();
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  });

  await test.step('another laptop names what is missing, and does not call the minutes changed', async () => {
    const { page: pageB } = await launch();
    const b = await joinNetwork(pageB, login);
    await b.open('meetings');
    const meeting = await createMeetingsPage(pageB).open('Frühjahrstreffen');
    await expect(meeting.minutes).toContainText('TOP 1 liegt nur auf einem anderen Gerät');
    await expect(meeting.minutes).not.toContainText('wurde die Aufzeichnung geändert');
    await expect(meeting.agenda).toContainText('TLP:RED');
    await expect(b.main).not.toContainText('Personalie');
    await pageB.screenshot({ path: testInfo.outputPath('other-laptop.png') });
  });

  await test.step('lowering the label asks first', async () => {
    await openTopicsPage(page);
    await topics.openTopic('Legal Tech');
    await topics.openNote('Personalie');
    await choose('TLP:AMBER');
    const question = page.getByRole('alertdialog', { name: a.t('common.confidential.release.title') });
    await expect(question).toContainText('Notizen: 1, Tagesordnungspunkte: 1');
    await page.screenshot({ path: testInfo.outputPath('question.png') });
    await question.getByRole('button', { name: a.t('ui.cancel') }).click();
    await expect(label).toContainText('TLP:RED');
    await choose('TLP:AMBER');
    await question.getByRole('button', { name: a.t('common.confidential.release.confirm') }).click();
    await expect(label).toContainText('TLP:AMBER');
    await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  });
  await server.close();
});

test('a meeting that is TLP:RED goes into no mail and no announcement, and into a file only knowingly', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const app = createAppPage(page);
  await app.goTo(`/meetings/${demoId('meetings', 7)}`);
  const meeting = createMeetingPage(page);
  await meeting.show('planning');
  await page.getByRole('button', { name: new RegExp(`${app.t('meetings.field.tlp')}$`, 'u') }).click();
  await page.getByRole('option', { name: 'TLP:RED', exact: true }).click();

  await page.getByRole('button', { name: app.t('meetings.more'), exact: true }).click();
  await expect(page.getByRole('menuitem', { name: app.t('invite.announce.open') })).toHaveCount(0);
  await page.getByRole('menuitem', { name: app.t('meetings.saveIcs') }).click();
  const question = page.getByRole('alertdialog', { name: app.t('common.confidential.file.title') });
  await expect(question).toContainText('Die Kennzeichnung steht nicht darin.');
  await page.screenshot({ path: testInfo.outputPath('file.png') });
  await question.getByRole('button', { name: app.t('ui.cancel') }).click();

  const invite = await meeting.openInvitations();
  await expect(app.main).toContainText(app.t('common.confidential.noMail'));
  await expect(invite.mailto).toHaveCount(0);
  await expect(page.getByRole('button', { name: app.t('invite.oneFile') })).toHaveCount(0);
  await page.screenshot({ path: testInfo.outputPath('no-mail.png') });
});
