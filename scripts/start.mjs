import { runScript } from './lib/messages.mjs';
import { repoRoot } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { runAttached } from './lib/processes.mjs';

// npm start: from a bare clone to the open application. See [Note: before the libraries] in lib/prepare.mjs.
await runScript(async () => {
  await prepare(import.meta.url);
  const { buildApp } = await import('./lib/buildApp.mjs');
  const { openElectronSession } = await import('./lib/electronSession.mjs');
  await buildApp();
  const session = await openElectronSession();
  try {
    const args = [...session.flags, repoRoot, ...process.argv.slice(2)];
    return await runAttached({ file: session.runtime.executablePath, args }, { env: session.env });
  } finally {
    session.close();
  }
});
