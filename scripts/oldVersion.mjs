import { runScript, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run build:old -- <tag or commit>: an earlier version in out/old/<commit>, to try it beside the present one. See npm run test:old.
await runScript(async () => {
  const [wanted] = process.argv.slice(2);
  if (wanted === undefined) throw stop('Say which version: npm run build:old -- <tag or commit>');
  await prepare(import.meta.url);
  const { buildOldVersion } = await import('./lib/oldVersion.mjs');
  await buildOldVersion(wanted);
});
