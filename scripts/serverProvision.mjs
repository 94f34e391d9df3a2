import { runScript, say } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run server:provision: see server/README.md.
await runScript(async () => {
  await prepare(import.meta.url);
  await import('./lib/typescriptImports.mjs');
  const { provisionFromTerminal } = await import('./lib/provisionFromTerminal.mjs');
  return provisionFromTerminal(say);
});
