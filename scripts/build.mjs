import { runScript } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run build: builds even when nothing changed.
await runScript(async () => {
  await prepare(import.meta.url);
  const { buildApp } = await import('./lib/buildApp.mjs');
  await buildApp({ force: true });
});
