import { runScript, say, stop } from './lib/messages.mjs';
import { inRepo, repoRoot } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

const toolsHint =
  ' Installers need tools that electron-builder downloads from GitHub, or from ELECTRON_BUILDER_BINARIES_MIRROR.';

// npm run package [-- --installers]: see electron-builder.yml.
await runScript(async () => {
  await prepare(import.meta.url);
  const { rm } = await import('node:fs/promises');
  const { build } = await import('electron-builder');
  const { buildApp } = await import('./lib/buildApp.mjs');
  const { ensureElectronRuntime, describeRuntime } = await import('./lib/electronRuntime.mjs');
  const { executableIn, findWrongFuses } = await import('./lib/fuses.mjs');
  const { packageConfig } = await import('./lib/packageOptions.mjs');

  const wantsInstallers = process.argv.includes('--installers');
  await buildApp();
  const runtime = await ensureElectronRuntime();
  say(describeRuntime(runtime));
  await rm(inRepo('out', 'packages'), { recursive: true, force: true });
  const made = await build({
    projectDir: repoRoot,
    dir: !wantsInstallers,
    publish: 'never',
    config: packageConfig(runtime, { wantsInstallers, platform: process.platform }),
  }).catch((error) => {
    throw stop(`${error.message}\n\nPackaging failed: see above.${wantsInstallers ? toolsHint : ''}`);
  });
  const wrong = await findWrongFuses(await executableIn(inRepo('out', 'packages'), process.platform));
  if (wrong.length > 0) throw stop(`The executable that was built must not be shipped: ${wrong.join(', ')}.`);
  say(
    wantsInstallers
      ? `Made:\n${made.map((file) => `  ${file}`).join('\n')}`
      : `Unpacked build in ${inRepo('out', 'packages')}`,
  );
  if (runtime.kind === 'fallback')
    say('This build holds the fallback runtime: for trying it on this machine only, never for distribution.');
});
