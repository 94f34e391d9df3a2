import { demoId } from '../../../shared/demo/ids';
import { checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';

const COMING = demoId('meetings', 7);

test('people are checked in at the door by keyboard while the minutes are typed, and both hold', async ({ launch }) => {
  const { electron, page } = await launch({ args: ['--demo'], settings: { theme: 'system' } });
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await app.goTo(`/meetings/${COMING}`);
  const running = await createMeetingPage(page).start();
  const opening = electron.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+e');
  const door = await opening;
  const field = door.getByRole('combobox', { name: 'Einchecken' });
  const rows = door.getByRole('option');
  const there = door.getByRole('complementary');

  await test.step('both at once', async () => {
    await expect(field).toBeFocused();
    const name = (await rows.first().innerText()).split('\n')[0] ?? '';
    expect((await rows.first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const words = 'Am Einlass geht es voran, im Protokoll auch.';
    await Promise.all([
      running.write(words),
      (async () => {
        await field.pressSequentially(name);
        await field.press('Enter');
      })(),
    ]);
    await expect(running.text).toHaveText(words);
    await expect(running.text).toBeFocused();
    await expect(running.attendee(name)).toBeVisible();
    await expect(rows.filter({ hasText: name })).toContainText('da seit');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
  });

  await test.step('a guest, and back again', async () => {
    await field.fill('Gerda Gast');
    await field.press('Enter');
    const form = door.getByRole('dialog');
    await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Gerda Gast');
    await door.keyboard.press('Enter');
    await expect(running.attendee('Gerda Gast')).toBeVisible();
    await expect(there).toContainText('Gerda Gast');
    await expect(field).toBeFocused();
    await running.checkIn('Schäf');
    await expect(running.presentCount).toContainText('3');
    // Only what was done here: the guest and the first one, not whom the minutes let in.
    for (const left of ['2', '1', '1']) {
      await door.keyboard.press('ControlOrMeta+z');
      await expect(running.presentCount).toContainText(left);
    }
    await expect(running.attendee('Gerda Gast')).toHaveCount(0);
    await expect(running.attendee('Schäf')).toBeVisible();
  });

  await test.step('no bridge, no store, the same locks, and nothing but the list', async () => {
    expect(await door.evaluate(() => 'verbund' in window)).toBe(false);
    expect(await door.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
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
    expect(await door.content()).not.toContain('geht es voran');
    expect(await door.content()).not.toContain('@');
  });

  await test.step('axe finds nothing in either theme', () => checkAccessibility(door, 'the window'));

  await test.step('without the minutes nothing is taken, with them it goes on', async () => {
    await running.backToMeeting();
    await expect(door.getByText('Protokoll nicht geöffnet')).toBeVisible();
    await app.goTo(`/meetings/${COMING}/run`);
    await expect(door.getByText('Mit dem Protokoll verbunden')).toBeVisible();
  });

  await test.step('it ends with the window of the meeting', async () => {
    const closed = door.waitForEvent('close');
    await electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (!window.webContents.getURL().includes('door.html')) window.close();
    });
    await closed;
  });
});
