import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
export const benchApp = path.join(root, 'out/bench/app');
export const emptyApp = path.join(root, 'out/bench/empty');

/**
 * The application with its main process as it is and a page that measures instead of the screens: same Electron, same
 * scheme, same gateway. And an application that only opens a window, the limit that no start can beat.
 */
export default async function globalSetup(): Promise<void> {
  await rm(path.join(root, 'out/bench'), { recursive: true, force: true });
  await mkdir(benchApp, { recursive: true });
  await cp(path.join(root, 'out/app/main'), path.join(benchApp, 'main'), { recursive: true });
  await cp(path.join(root, 'out/app/preload'), path.join(benchApp, 'preload'), { recursive: true });
  await writeFile(path.join(benchApp, 'package.json'), JSON.stringify({ name: 'verbund-bench', version: '0.0.0', type: 'module', main: 'main/index.js' }));
  await build({ configFile: false, root: path.join(root, 'tests/bench/page'), base: './', logLevel: 'warn', build: { outDir: path.join(benchApp, 'renderer'), target: 'chrome130', assetsInlineLimit: 0 }, define: { global: 'globalThis' } });
  await mkdir(emptyApp, { recursive: true });
  await writeFile(path.join(emptyApp, 'package.json'), JSON.stringify({ name: 'empty', version: '0.0.0', main: 'main.cjs' }));
  await writeFile(path.join(emptyApp, 'main.cjs'), "const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<h1>empty</h1>'));\n");
}
