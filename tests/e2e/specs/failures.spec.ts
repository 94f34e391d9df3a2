import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { demoId } from '../../../shared/demo/ids';
import type { DocumentFormat } from '../../../shared/documents';
import {
  answerFolderDialog,
  answerQuestions,
  answerSaveDialog,
  breakStorage,
  closeWindow,
  countRefusals,
  expect,
  lockFiles,
  test,
  type Launch,
} from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { createMembersPage } from '../pages/MembersPage';
import { createRunningPage } from '../pages/RunningPage';

const COMING = `/meetings/${demoId('meetings', 7)}`;
const PAST = `/meetings/${demoId('meetings', 6)}`;

async function openExport(launch: Launch, formats: readonly DocumentFormat[]) {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  await frame.goTo(PAST);
  const dialog = await createMeetingPage(app.page).exportDialog();
  await dialog.chooseFormats(formats);
  return { app, frame, dialog };
}

test('a file that is open in another program: said in words, the window stays, and it works once the file is free', async ({
  launch,
}, testInfo) => {
  const { app, frame, dialog } = await openExport(launch, ['md']);
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerSaveDialog(app.electron, path.join(folder, 'Vertrauliches Protokoll.md'));
  await lockFiles(app.electron, true);
  await dialog.save.click();
  await expect(frame.failure('fileInUse')).toBeVisible();
  await expect(frame.toasts).toContainText(frame.t('errors.fileInUse.text'));
  await expect(dialog.dialog).toBeVisible();
  await app.page.screenshot({ path: testInfo.outputPath('locked.png') });
  const details = await frame.failureDetails();
  expect(details).toContain('IpcError EBUSY');
  expect(details).not.toMatch(/Vertraulich|\//u);
  await app.page.screenshot({ path: testInfo.outputPath('details.png') });

  // Pressed again, it is reported again, once. The first report still stands, so the refusals tell when the second has come.
  await dialog.save.click();
  await expect.poll(() => countRefusals(app.electron)).toBe(2);
  await expect(frame.failure('fileInUse')).toHaveCount(1);

  await lockFiles(app.electron, false);
  await dialog.saveFiles();
  expect(await readdir(folder)).toEqual(['Vertrauliches Protokoll.md']);

  const log = await readFile(path.join(app.userData, 'logs', 'main.log'), 'utf8');
  expect(log).toMatch(/error action \(fileInUse\): IpcError EBUSY\n {4}at /u);
  expect(log).not.toMatch(/Vertraulich|resource busy/u);
});

test('several files into a folder that is gone: said, and the window stays', async ({ launch }, testInfo) => {
  const { app, frame, dialog } = await openExport(launch, ['md', 'txt']);
  await answerFolderDialog(app.electron, testInfo.outputPath('gone', 'for', 'good'));
  await dialog.save.click();
  await expect(frame.failure('placeGone')).toBeVisible();
  await expect(dialog.dialog).toBeVisible();
  await expect(dialog.save).toBeEnabled();
});

test('minutes that cannot be stored stay in their field, say so, hold the window, and are stored when there is room again', async ({
  launch,
}, testInfo) => {
  // The demonstration would be gone after the restart.
  const app = await launch();
  const frame = await createFirstRunPage(app.page).createNetwork('CDO-Netzwerk');
  await frame.open('meetings');
  const date = `2106${new Date().getFullYear() + 1}`;
  const meeting = await createMeetingsPage(app.page).plan({ title: 'Sommertreffen', date });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  const running = await meeting.start();
  await running.write('Vor dem Fehler.');
  await expect(running.saved).toBeVisible();

  await breakStorage(app.page, 'QuotaExceededError');
  await running.write(' Danach.');
  await expect(running.unsaved).toBeVisible();
  await expect(running.unsavedNotes).toHaveCount(1);
  await expect(frame.failure('diskFull')).toHaveCount(1);
  await expect(running.text).toHaveText(/Vor dem Fehler\. Danach\.$/u);
  await app.page.screenshot({ path: testInfo.outputPath('unsaved.png') });

  await test.step('closing asks, and staying keeps everything', async () => {
    const questions = await answerQuestions(app.electron, [0]);
    await closeWindow(app.electron);
    await expect
      .poll(async () => (await questions()).map(({ message }) => message))
      .toEqual([frame.t('shell.unsaved.title')]);
    await expect(running.text).toHaveText(/Danach\.$/u);
  });

  // Typed on while nothing can be stored, now for another reason.
  await breakStorage(app.page, 'InvalidStateError');
  await running.write(' Und noch etwas.');
  await expect(running.unsaved).toBeVisible();

  await breakStorage(app.page, undefined);
  await expect(running.saved).toBeVisible({ timeout: 20_000 });
  await expect(running.unsavedNotes).toHaveCount(0);
  await app.kill();
  const again = await app.relaunch();
  await expect(createRunningPage(again.page).text).toHaveText(/Vor dem Fehler\. Danach\. Und noch etwas\.$/u);
});

for (const way of ['closed', 'quit'] as const)
  test(`a window that is ${way} while a file is being made stays until the file is there`, async ({
    launch,
  }, testInfo) => {
    const { app, dialog } = await openExport(launch, ['pdf']);
    const folder = testInfo.outputPath('files');
    await mkdir(folder);
    await answerSaveDialog(app.electron, path.join(folder, 'Protokoll.pdf'));

    const closed = app.electron.waitForEvent('close');
    const printing = app.electron.evaluate(
      ({ app: electronApp }) =>
        new Promise<void>((resolve) => electronApp.once('browser-window-created', () => resolve())),
    );
    await dialog.save.click();
    // Closed at once, and quit in the middle of printing, in a window that nobody sees.
    if (way === 'quit') await printing;
    await app.electron.evaluate(({ app: electronApp, BrowserWindow }, isQuit) => {
      if (isQuit) electronApp.quit();
      else
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          ?.close();
    }, way === 'quit');
    await closed;
    expect((await readFile(path.join(folder, 'Protokoll.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

test('a field in the frame says what the status line says; closing anyway is possible', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  await frame.open('network');
  await breakStorage(app.page, 'QuotaExceededError');
  await app.page.getByRole('textbox', { name: frame.t('common.network.title'), exact: true }).fill('Neuer Name');
  await expect(frame.syncStatus).toContainText(frame.t('frame.unsaved'));
  await expect(frame.main.getByText(frame.t('ui.unsaved'))).toBeVisible();

  const closed = app.electron.waitForEvent('close');
  await answerQuestions(app.electron, [1]);
  await closeWindow(app.electron);
  await closed;
});

test('a record that cannot be made says so, and nothing is half there', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  await frame.open('members');
  const members = createMembersPage(app.page);
  await breakStorage(app.page, 'QuotaExceededError');
  await app.page.keyboard.press('ControlOrMeta+n');
  await expect(frame.failure('diskFull')).toBeVisible();
  await expect(members.detail(frame.t('members.unnamed'))).toHaveCount(0);
});

test('what nobody caught is said once and reported without its words, from the window for the hall too', async ({
  launch,
}) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  await frame.goTo(COMING);
  const running = await createMeetingPage(app.page).start();
  await app.page.evaluate(() => {
    for (let time = 0; time < 50; time++)
      setTimeout(() => {
        throw new TypeError('Maria Muster');
      });
    void Promise.reject(new RangeError('kim@example.org'));
  });
  await expect(frame.failure('unknown')).toHaveCount(1);

  const opened = app.electron.waitForEvent('window');
  await running.present();
  const hall = await opened;
  await hall.waitForLoadState();
  await hall.evaluate(() => {
    setTimeout(() => {
      throw new SyntaxError('Maria Muster');
    });
  });
  const log = (): Promise<string> => readFile(path.join(app.userData, 'logs', 'main.log'), 'utf8');
  await expect.poll(log).toContain('presentation (unknown): SyntaxError');
  const text = await log();
  expect(text.match(/TypeError/gu)).toHaveLength(1);
  expect(text).toContain('page (unknown): RangeError');
  expect(text).not.toMatch(/Maria|kim@/u);
});

test('the undo of a toast takes back what it names, and what was typed since stays', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  await frame.goTo(COMING);
  const running = await createMeetingPage(app.page).start();
  await running.capture('i: Das bleibt stehen');
  await running.capture('a: Wird versehentlich gelöscht');
  await expect(running.outcome('Aufgabe')).toHaveCount(1);
  await running.removeOutcome('Aufgabe');
  await expect(running.outcome('Aufgabe')).toHaveCount(0);
  await running.outcomeText('Information').fill('Das bleibt stehen, und mehr');
  await expect(running.saved).toBeVisible();

  await frame.undo.click();
  await expect(running.outcome('Aufgabe')).toHaveCount(1);
  await expect(running.outcomeText('Aufgabe')).toHaveValue('Wird versehentlich gelöscht');
  await expect(running.outcomeText('Information')).toHaveValue('Das bleibt stehen, und mehr');

  await test.step('Ctrl+Z takes back the typing, which is now the latest step; Ctrl+Y and Ctrl+Shift+Z bring it back', async () => {
    await running.currentItem.click();
    await app.page.keyboard.press('ControlOrMeta+z');
    await expect(running.outcomeText('Information')).toHaveValue('Das bleibt stehen');
    await app.page.keyboard.press('ControlOrMeta+y');
    await expect(running.outcomeText('Information')).toHaveValue('Das bleibt stehen, und mehr');
    await app.page.keyboard.press('ControlOrMeta+z');
    await expect(running.outcomeText('Information')).toHaveValue('Das bleibt stehen');
    await app.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(running.outcomeText('Information')).toHaveValue('Das bleibt stehen, und mehr');
  });
});
