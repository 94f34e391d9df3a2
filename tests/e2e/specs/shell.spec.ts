import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  answerMessageBox,
  answerSaveDialog,
  catchOpenedLinks,
  expect,
  launchArgs,
  readRuntime,
  test,
} from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';

test('a second start ends at once and leaves the first window in charge', async ({ app }) => {
  const { executablePath, flags } = readRuntime();
  const second = spawn(executablePath, launchArgs(flags, { userData: app.userData }), { stdio: 'ignore' });
  const code = await new Promise((resolve) => {
    second.once('exit', resolve);
  });
  expect(code).toBe(0);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the window opens where it was closed, and the laptop keeps its settings and its name', async ({ app }) => {
  const bounds = { x: 40, y: 30, width: 1100, height: 700 };
  await app.electron.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds);
  const before = await app.page.evaluate(() => window.verbund.updateSettings({ railCollapsed: true }));
  await app.close();

  const again = await app.relaunch();
  expect(
    await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds()),
  ).toEqual(bounds);
  expect(await again.page.evaluate(() => window.verbund.readSettings())).toEqual(before);
});

test('the application opens where its user left, and so it does the time after', async ({ launch }) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  await createAppPage(laptop.page).open('meetings');
  await laptop.close();
  let again = await laptop.relaunch();
  await expect(createAppPage(again.page).heading('meetings.title')).toBeVisible();
  await again.close();
  again = await again.relaunch();
  await expect(createAppPage(again.page).heading('meetings.title')).toBeVisible();
});

test('closing waits until the page has written what it still held', async ({ app }) => {
  await app.page.evaluate(() => {
    window.verbund.onFlush(() => {
      localStorage.setItem('written-at-the-end', 'yes');
      void window.verbund.confirmFlushed('stored');
    });
  });
  await app.close();
  const again = await app.relaunch();
  expect(await again.page.evaluate(() => localStorage.getItem('written-at-the-end'))).toBe('yes');
});

test('a file is written whole, with the extension of its content, and the page learns its name only', async ({
  app,
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('saved');
  await mkdir(folder);
  const save = () =>
    page.evaluate(() =>
      window.verbund.saveFile({
        suggestedName: 'Protokoll',
        extension: 'md',
        bytes: new TextEncoder().encode('# Grüße'),
      }),
    );

  await answerSaveDialog(app.electron, path.join(folder, 'Protokoll.exe'));
  expect(await save()).toEqual({ ok: true, value: 'Protokoll.exe.md' });
  expect(await readdir(folder)).toEqual(['Protokoll.exe.md']);
  expect(await readFile(path.join(folder, 'Protokoll.exe.md'), 'utf8')).toBe('# Grüße');

  await answerSaveDialog(app.electron, undefined);
  expect(await save()).toEqual({ ok: true, value: null });

  await answerSaveDialog(app.electron, path.join(folder, 'missing', 'Protokoll.md'));
  expect(await save()).toMatchObject({ ok: false, error: { type: 'failed' } });
  expect(await readdir(folder)).toEqual(['Protokoll.exe.md']);
});

test('a document prints to a tagged PDF with an outline; its scripts do not run and its references go nowhere', async ({
  app,
  page,
}) => {
  const answer = await page.evaluate(async () => {
    const html = `<!DOCTYPE html><html lang="de"><head><title>Protokoll</title><script>document.title = 'gekapert'</script></head>
      <body><h1>Protokoll</h1><table><tr><th scope="col">TOP</th></tr><tr><td>1</td></tr></table><img alt="" src="https://example.org/x.png"></body></html>`;
    const printed = await window.verbund.printPdf({
      html,
      headerTemplate: '',
      footerTemplate: '<span class="pageNumber"></span>',
    });
    return printed.ok
      ? { isBytes: printed.value instanceof Uint8Array, text: new TextDecoder('latin1').decode(printed.value) }
      : undefined;
  });
  expect(answer?.isBytes).toBe(true);
  expect(answer?.text).toMatch(/^%PDF-/u);
  expect(answer?.text).toContain('/StructTreeRoot');
  expect(answer?.text).toContain('/Outlines');
  expect(answer?.text).toContain('/Title (Protokoll)');
  expect(answer?.text).toContain('/Lang (de)');
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a mail draft opens in the mail program', async ({ app, page }) => {
  const openedLinks = await catchOpenedLinks(app.electron);
  const answer = await page.evaluate(() =>
    window.verbund.composeMail({ to: [], bcc: ['kim@example.org'], subject: 'Einladung', body: 'Grüße' }),
  );
  expect(answer).toEqual({ ok: true, value: null });
  expect(await openedLinks()).toEqual(['mailto:?bcc=kim@example.org&subject=Einladung&body=Gr%C3%BC%C3%9Fe']);
});

test('the menu speaks the language of the settings and sends its commands to the page', async ({ app, page }) => {
  const labels = () => app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await labels()).toEqual(expect.arrayContaining(['&Datei', '&Bearbeiten']));
  await page.evaluate(() => window.verbund.updateSettings({ language: 'en' }));
  expect(await labels()).toEqual(expect.arrayContaining(['&File', '&Edit']));

  const received = await page.evaluateHandle(() => {
    const commands: string[] = [];
    window.verbund.onMenuCommand((command) => commands.push(command));
    return commands;
  });
  await app.electron.evaluate(({ Menu }) => {
    for (const label of ['Settings …', 'New …'])
      Menu.getApplicationMenu()
        ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
        .find((item) => item.label === label)
        ?.click();
  });
  await expect.poll(() => received.jsonValue()).toEqual(['settings', 'new']);
});

test('a demonstration says so to the page', async ({ launch }) => {
  const demo = await launch({ args: ['--demo'] });
  expect(await demo.page.evaluate(() => window.verbund.readAppInfo())).toMatchObject({
    ok: true,
    value: { demo: true },
  });
});

test('after a crash of the page the same window starts it again', async ({ app }) => {
  await answerMessageBox(app.electron, 0);
  const origin = () =>
    app.electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents && !contents.isCrashed() && !contents.isLoading()
        ? (contents.executeJavaScript('typeof window.verbund.readSettings') as Promise<unknown>)
        : 'crashed';
    });
  const gone = app.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', (_event, { reason }) =>
          resolve(reason),
        );
      }),
  );
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  expect(await gone).toMatch(/crashed|killed/u);
  await expect.poll(origin).toBe('function');
  expect(await readFile(path.join(app.userData, 'logs', 'main.log'), 'utf8')).toContain('page gone');
});

test('the frame renders when what it shows changes, not with every word that is saved', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const frame = createAppPage(page);
  await frame.navigation.waitFor();
  await frame.open('network');
  const watch = await frame.watchFrame();
  const purpose = page.getByRole('textbox', { name: frame.t('common.network.description'), exact: true });
  // The first words give the way to this screen time to be remembered, which is the frame's business.
  await purpose.pressSequentially(' Einmal, gemeinsam.', { delay: 40 });
  const before = await watch.renders();
  await purpose.pressSequentially(' Viele Worte, die eins nach dem andern gespeichert werden.', { delay: 40 });
  await purpose.blur();
  expect(await watch.renders()).toBe(before);

  await frame.open('members');
  await page.keyboard.press('ControlOrMeta+n');
  await expect.poll(watch.renders).toBeGreaterThan(before + 1);
});
