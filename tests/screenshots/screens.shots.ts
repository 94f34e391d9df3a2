import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import UPNG from 'upng-js';
import { createCouchServer } from '../../scripts/lib/couchServer.mjs';
import { LANGUAGES } from '../../shared/messages';
import { test } from '../e2e/fixtures';
import { createAppPage, type AppPage } from '../e2e/pages/AppPage';
import { createFirstRunPage } from '../e2e/pages/FirstRunPage';
import { demoScreens } from '../e2e/pages/demoScreens';
import { SYNC_ADMIN, walkSyncScreens } from '../e2e/pages/syncScreens';
import { repositoryFolder } from '../e2e/fixtures/runtime';

const THEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1000, height: 700 },
] as const;

interface Look {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly width: number;
  readonly height: number;
}

/** `npm run screenshots -- --widths`: every screen from the smallest window to a large monitor, to be looked at and kept nowhere. */
const WIDTHS = [
  { width: 900, height: 600 },
  { width: 1100, height: 760 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
] as const;

const looks: readonly Look[] =
  process.env['VERBUND_SCREENSHOTS'] === 'widths'
    ? WIDTHS.map((size) => ({ language: 'de', theme: 'light', ...size }))
    : LANGUAGES.flatMap((language) => THEMES.flatMap((theme) => SIZES.map((size) => ({ language, theme, ...size }))));
/** What the repository keeps; the other looks say little that these do not, and weigh as much. */
const kept = new Set(['de-light-1440x900', 'de-dark-1440x900', 'en-light-1440x900', 'de-light-1000x700']);

/** Both folders have the same inside: `de-light-1440x900/05-institutions.png`. */
function foldersOf({ language, theme, width, height }: Look): readonly string[] {
  const inside = `${language}-${theme}-${width}x${height}`;
  const roots = kept.has(inside) ? ['out/screenshots', 'docs/screenshots'] : ['out/screenshots'];
  return roots.map((root) => path.join(repositoryFolder, root, inside));
}

for (const look of looks) {
  const { language, theme, width, height } = look;
  test(`${language}, ${theme}, ${width} × ${height}`, async ({ launch }) => {
    const folders = foldersOf(look);
    for (const folder of folders) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
    }
    let count = 0;
    async function shoot({ page }: AppPage, name: string): Promise<void> {
      const picture = shrink(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
      const file = `${String(count++).padStart(2, '0')}-${name}.png`;
      for (const folder of folders) await writeFile(path.join(folder, file), picture);
    }

    const fresh = await launch({ settings: { language, theme } });
    await resize(fresh.electron, width, height);
    await createFirstRunPage(fresh.page, language).heading.waitFor();
    await shoot(createAppPage(fresh.page, language), 'first-run');
    await fresh.kill();

    const demo = await launch({ args: ['--demo'], settings: { language, theme } });
    await resize(demo.electron, width, height);
    await demo.page.emulateMedia({ reducedMotion: 'reduce' });
    const app = createAppPage(demo.page, language);
    await app.navigation.waitFor();
    for (const { name, show, proof, isOverlay } of demoScreens) {
      await show(app);
      await proof(app).waitFor();
      await demo.page.mouse.move(0, 0);
      if (!isOverlay) await demo.page.evaluate(dropFocus);
      await shoot(app, name);
      if (isOverlay) await demo.page.keyboard.press('Escape');
    }
    await demo.kill();

    const server = await createCouchServer({ port: 0, users: [SYNC_ADMIN] });
    const connected = await launch({ settings: { language: 'de', theme } });
    await resize(connected.electron, width, height);
    await walkSyncScreens(connected.page, server, async (name) => {
      const german = createAppPage(connected.page);
      const shown = language === 'de' ? german : await german.switchLanguage();
      await connected.page.mouse.move(0, 0);
      await connected.page.evaluate(dropFocus);
      await shoot(shown, name);
      if (language !== 'de') await shown.switchLanguage();
    });
    await server.close();
  });
}

/** With a palette of 256 colours: nobody sees the difference, and the repository stays small. */
function shrink(picture: Buffer): Uint8Array {
  const { width, height, ...image } = UPNG.decode(new Uint8Array(picture).buffer);
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8({ width, height, ...image }), width, height, 256));
}

/** A ring around what the script before the picture happened to touch says nothing. */
function dropFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

async function resize(electron: ElectronApplication, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [contentWidth, contentHeight]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(contentWidth, contentHeight);
    },
    [width, height] as const,
  );
}
