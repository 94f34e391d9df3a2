// Does for the fallback runtime what Electron's own default_app does: starts the app folder named on the command line.
// An ES module with top-level await, because Electron waits for it before it emits `ready`: what an app has to do before that
// (registerSchemesAsPrivileged) still comes in time. Hence also: never await app.whenReady() here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const preloads = [];
let folder;
for (let index = 0; index < args.length && folder === undefined; index += 1) {
  const arg = args[index];
  if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)]);
  else if (!arg.startsWith('-')) folder = path.resolve(arg);
}

if (folder === undefined) {
  console.error('This Electron runtime needs the folder of an application.');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const require = createRequire(import.meta.url);
  for (const preload of preloads) require(path.resolve(preload));
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setAppPath(folder);
  try {
    await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
  } catch (error) {
    // Without this Electron shows a dialog, and a run without a display waits for ever.
    console.error(error);
    app.exit(1);
  }
}
