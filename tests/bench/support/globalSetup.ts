import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'out/app');
const benchFolder = path.join(root, 'out/bench');
export const verbundApp = path.join(benchFolder, 'verbund');
export const benchApp = path.join(benchFolder, 'page');
export const emptyApp = path.join(benchFolder, 'empty');

/**
 * Three applications: ours, copied so that a build in the meantime does not change what is measured; ours with a page that
 * measures in place of the screens (same Electron, same scheme, same gateway); and one that only opens a window, the
 * limit that no start can beat.
 */
// eslint-disable-next-line verbund/no-default-export -- Playwright takes the set-up from there
export default async function globalSetup(): Promise<void> {
  await rm(benchFolder, { recursive: true, force: true });
  await cp(built, verbundApp, { recursive: true });
  await writeManifest(verbundApp, 'main/index.js');
  for (const part of ['main', 'preload'])
    await cp(path.join(built, part), path.join(benchApp, part), { recursive: true });
  await writeManifest(benchApp, 'main/index.js');
  await buildPage();
  await mkdir(emptyApp, { recursive: true });
  await writeManifest(emptyApp, 'main.js');
  await writeFile(path.join(emptyApp, 'main.js'), EMPTY);
}

const EMPTY = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<h1>empty</h1>'));
`;

function writeManifest(folder: string, main: string): Promise<void> {
  return writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: path.basename(folder), version: '0.0.0', type: 'module', main }),
  );
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: path.join(root, 'tests/bench/page'),
    base: './',
    logLevel: 'warn',
    // PouchDB asks for Node's `events`; the package of that name stands in for it.
    resolve: { alias: { events: path.join(root, 'node_modules/events/events.js') } },
    define: { global: 'globalThis' },
    build: {
      outDir: path.join(benchApp, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
}
