import { demoId } from '../../../shared/demo/ids';
import { checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';

const COMING = demoId('meetings', 7);

test('the window for the hall follows the meeting, names nobody, and ends with Esc', async ({ launch }) => {
  const { electron, page } = await launch({ args: ['--demo'], settings: { theme: 'system' } });
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await app.goTo(`/meetings/${COMING}`);
  const meeting = createMeetingPage(page);
  await meeting.fill('presentationUrl', 'https://anmeldung.example/q4');
  const running = await meeting.start();
  const opening = electron.waitForEvent('window');
  await running.present();
  const screen = await opening;

  await test.step('what it shows', async () => {
    await expect(screen.getByRole('heading', { level: 2 })).toHaveText(await running.currentItem.innerText());
    await expect(screen.getByRole('timer')).toHaveText(/^\d+:\d\d verbleiben$/u);
    await expect(screen.getByRole('img', { name: 'QR-Code zu https://anmeldung.example/q4' })).toBeVisible();
    // An item that nobody said a word to is passed by, not done.
    await running.write('Alle sind da.');
    await running.nextItem();
    await expect(screen.getByRole('heading', { level: 2 })).toHaveText(await running.currentItem.innerText());
    await expect(screen.getByRole('listitem').first().getByRole('img', { name: 'erledigt' })).toBeVisible();
  });

  await test.step('decisions appear, people do not', async () => {
    await running.checkIn('Marx');
    await running.askToSpeak('Marx');
    await running.capture('a: Gliederung vorlegen @Marx bis 15.12.');
    await running.capture('b: Wir beginnen im Januar.');
    await running.count('yes', 1);
    const decisions = screen.getByRole('region', { name: 'Beschlüsse' });
    await expect(decisions).toContainText('Wir beginnen im Januar.');
    await expect(decisions).toContainText('angenommen');
    await expect(screen.getByRole('banner')).toContainText('1 anwesend');
    expect(await screen.content()).not.toContain('Marx');
  });

  await test.step('Ctrl+K looks for something in the main window, where nobody in the hall reads along', async () => {
    // As the system presses it: what Playwright types passes the main process by.
    await electron.evaluate(({ BrowserWindow }) => {
      const hall = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('presentation'),
      );
      const modifiers = [process.platform === 'darwin' ? ('meta' as const) : ('control' as const)];
      for (const type of ['keyDown', 'keyUp'] as const)
        hall?.webContents.sendInputEvent({ type, keyCode: 'K', modifiers });
    });
    await expect(app.palette.search).toBeFocused();
    await app.palette.search.fill('Marx');
    await expect(app.palette.options.filter({ hasText: 'Marx' }).first()).toBeVisible();
    await expect(screen.getByRole('dialog')).toHaveCount(0);
    expect(await screen.content()).not.toContain('Marx');
    await page.keyboard.press('Escape');
    await expect(app.palette.dialog).toHaveCount(0);
  });

  await test.step('the same locks as the main window, and no bridge', async () => {
    const preferences = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron's own tests read it too; only its type definitions leave it out.
        const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } = (
          typeof read === 'function' ? Reflect.apply(read, webContents, []) : {}
        ) as Record<string, unknown>;
        return { sandbox, contextIsolation, nodeIntegration, webSecurity };
      }),
    );
    const locked = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
    expect(preferences).toEqual([locked, locked]);
    expect(await screen.evaluate(() => 'verbund' in window)).toBe(false);
    expect(await screen.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  });

  await test.step('axe finds nothing in either theme', () => checkAccessibility(screen, 'the window'));

  await test.step('black, and the end', async () => {
    await screen.keyboard.press('b');
    const top = (): Promise<string> =>
      screen.evaluate(() => getComputedStyle(document.elementFromPoint(40, 40) ?? document.body).backgroundColor);
    expect(await top()).toBe('rgb(0, 0, 0)');
    await screen.keyboard.press('b');
    expect(await top()).not.toBe('rgb(0, 0, 0)');
    const closed = screen.waitForEvent('close');
    // From the main process: the window is gone before Playwright could let go of the key.
    await electron.evaluate(({ BrowserWindow }) => {
      const hall = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('presentation'),
      );
      hall?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    });
    await closed;
    expect(electron.windows()).toHaveLength(1);
    await expect(running.currentItem).toBeVisible();
  });
});
