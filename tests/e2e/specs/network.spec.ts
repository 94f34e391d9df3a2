import { mkdir } from 'node:fs/promises';
import { answerFolderDialog, expect, openSilentSockets, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';

const STRANGER = 'name nobody.invalid';
const YEAR = new Date().getFullYear() + 1;

test('without a server nobody is spoken to, from start to end, typing included', async ({ launch }) => {
  const laptop = await launch();
  // A field with the spell checker on, whatever our own fields do.
  await laptop.page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    document.querySelector<HTMLTextAreaElement>('body > textarea')?.focus();
  });
  await laptop.page.keyboard.type('Digitalisirung im Arbeitskreiss ');
  await laptop.close();
  expect(laptop.netLog.read()).toEqual([]);
});

test('a whole day with a server speaks to that server and to nobody else', async ({
  launch,
  couch: { login },
}, testInfo) => {
  const laptop = await launch();
  const { electron, page } = laptop;
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', login);

  const members = await openMembersPage(page);
  await (await members.create()).fill({ givenName: 'Ute', familyName: 'Beispiel', city: 'Ulm' });
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  // What a spell checker would ask for its dictionary about.
  await topics.createNote('Rechtschreibung', 'Ein Wrot, das ihm fehlt, und noch ein anderse.');

  await app.open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Sommertreffen', date: `2106${YEAR}` });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  await meeting.inviteAllMembers();
  const running = await meeting.start();
  const hall = electron.waitForEvent('window');
  await running.present();
  await hall;
  const door = electron.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+e');
  await door;
  await running.write('Alle sind da.');
  const closed = await running.finalise();
  const dialog = await (await closed.exportDialog()).chooseFormats(['pdf', 'odt', 'docx']);
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerFolderDialog(electron, folder);
  await dialog.saveFiles();
  await expect(createAppPage(page).syncStatus).toHaveText(/^Aktuell/u);
  await laptop.close();

  expect(laptop.netLog.read()).toEqual([`tcp ${new URL(login.url).host}`]);
});

test.describe('what is written down of the network', () => {
  test.use({ mayReach: [STRANGER, 'udp of Node'] });

  test('hears Chromium and Node, what is sent and what is only asked for', async ({ launch }) => {
    const sockets = await openSilentSockets();
    const laptop = await launch();
    const { tcpPort, udpPort } = sockets;
    await laptop.electron.evaluate(
      async ({ session }, { port, otherPort, name }) => {
        const { connect } = process.getBuiltinModule('node:net');
        const { createSocket } = process.getBuiltinModule('node:dgram');
        const bare = session.fromPartition('bare', { cache: false });
        // Nobody answers: what counts is that it was tried.
        await Promise.allSettled([
          bare.fetch(`http://127.0.0.1:${port}/`),
          bare.fetch(`http://${name}/`),
          new Promise<void>((resolve) => {
            connect({ port, host: '127.0.0.2' })
              .on('error', () => resolve())
              .on('close', () => resolve());
          }),
        ]);
        const udp = createSocket('udp4');
        await new Promise<void>((resolve) => {
          udp.send('x', otherPort, '127.0.0.1', () => resolve());
        });
        udp.close();
      },
      { port: tcpPort, otherPort: udpPort, name: STRANGER.split(' ')[1] ?? '' },
    );
    await laptop.close();
    const reached = laptop.netLog.read();
    expect(reached).toEqual(
      expect.arrayContaining([STRANGER, `tcp 127.0.0.1:${tcpPort}`, `tcp 127.0.0.2:${tcpPort}`, 'udp of Node']),
    );
    await sockets.close();
  });
});
