import { runScript, say } from './lib/messages.mjs';
import { inRepo, repoRoot } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run dev: pages with hot reload, Electron started again when the main process or the preload changes.
await runScript(async () => {
  await prepare(import.meta.url);
  const { createServer } = await import('vite');
  const { viteConfigs } = await import('./lib/buildApp.mjs');
  const { openElectronSession } = await import('./lib/electronSession.mjs');
  const { createRestartable, startAttached } = await import('./lib/restartable.mjs');
  const { watchBuild } = await import('./lib/watchBuild.mjs');
  const { rm } = await import('node:fs/promises');

  // What is built here is no complete build: npm start must not take it for one.
  await rm(inRepo('out', 'app.stamp'), { force: true });
  const session = await openElectronSession();
  const vite = await createServer({
    configFile: inRepo(viteConfigs.renderer),
    server: { host: '127.0.0.1' },
    logLevel: 'warn',
  });
  await vite.listen();
  const address = vite.httpServer?.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
  say(`Pages from ${url}; closing the window ends everything.`);

  const env = { ...session.env, VERBUND_DEV_SERVER: url };
  const args = [...session.flags, repoRoot, ...process.argv.slice(2)];
  /** @type {() => void} */
  let finish = () => {};
  const ended = new Promise((resolve) => {
    finish = () => resolve(undefined);
  });
  const electron = createRestartable(() => startAttached(session.runtime.executablePath, args, env, repoRoot), finish);
  // Ctrl+C reaches Electron on its own; its end is ours.
  process.on('SIGINT', () => {}).once('SIGTERM', electron.stop);

  const waiting = new Set([viteConfigs.main, viteConfigs.preload]);
  const watchers = await Promise.all(
    [viteConfigs.main, viteConfigs.preload].map((config) =>
      watchBuild(config, () => {
        waiting.delete(config);
        if (waiting.size === 0) electron.restart();
      }),
    ),
  );
  await ended;
  for (const watcher of watchers) await watcher.close();
  await vite.close();
  session.close();
});
