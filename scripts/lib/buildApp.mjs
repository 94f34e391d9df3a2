import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'vite';
import { formatSeconds, say, stop } from './messages.mjs';
import { inRepo, repoRoot } from './paths.mjs';
import { hashInputs, isStamped, writeStamp } from './stamps.mjs';

export const viteConfigs = {
  renderer: 'vite.config.ts',
  main: 'vite.main.config.ts',
  preload: 'vite.preload.config.ts',
};

const inputs = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json', ...Object.values(viteConfigs)];
const appFolder = inRepo('out', 'app');
const stampFile = inRepo('out', 'app.stamp');

/** @param {string} config */
async function buildOne(config) {
  try {
    await build({ configFile: inRepo(config), logLevel: 'warn' });
  } catch (error) {
    // The bundler's message names file and line; our stack adds nothing.
    throw stop(
      `${error instanceof Error ? error.message : String(error)}\n\nThe build of ${config} failed: see above.`,
    );
  }
}

/**
 * Builds the three bundles when an input changed since the last time; see [Note: stamps] in stamps.mjs.
 * @param {{ force?: boolean }} [options]
 */
export async function buildApp({ force = false } = {}) {
  const hash = hashInputs(repoRoot, inputs);
  if (!force && existsSync(appFolder) && isStamped(stampFile, hash)) return;
  say('Building …');
  const start = Date.now();
  // The stamp goes first: a build that breaks off must not look finished.
  await rm(stampFile, { force: true });
  await rm(appFolder, { recursive: true, force: true });
  for (const config of Object.values(viteConfigs)) await buildOne(config);
  writeStamp(stampFile, hash);
  say(`Built (${formatSeconds(Date.now() - start)}).`);
}
