import { writeFile } from 'node:fs/promises';
import { runScript, say } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run messages: writes shared/messages/parameters.ts, from which the compiler knows the parameters of every message.
await runScript(async () => {
  await prepare(import.meta.url);
  const { createParametersFile, parametersFile } = await import('./lib/messageParameters.mjs');
  await writeFile(parametersFile, await createParametersFile());
  say('Written: shared/messages/parameters.ts');
});
