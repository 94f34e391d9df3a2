import { runScript, say } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

/** The convention of monitoring plugins, so that Nagios, Icinga and checkmk can run this as it is. 3: could not look. */
const exitCodes = { good: 0, hint: 0, warning: 1, danger: 2 };
const unknown = 3;

// npm run server:check: see server/README.md.
await runScript(async () => {
  await prepare(import.meta.url);
  await import('./lib/typescriptImports.mjs');
  const { findingsToLines, readCommand, readLogin } = await import('./lib/serverCommand.mjs');
  const { createServerPort, trustSystemCertificates } = await import('./lib/serverPort.mjs');
  const { findingToText } = await import('../shared/server/describe.ts');
  const { findingsOf, worstLevel } = await import('../shared/server/findings.ts');
  const { readServer } = await import('../shared/server/readServer.ts');

  const { t, url, database } = readCommand('check', {});
  trustSystemCertificates();
  const findings = findingsOf(await readServer(createServerPort({ url, ...(await readLogin(t)) }), { database }));
  const level = worstLevel(findings);
  say(t('server.cli.target', { url, database }));
  findingsToLines(
    findings.map((finding) => findingToText(finding, t)),
    t,
  ).forEach(say);
  say(t('server.summary', { level }));
  return exitCodes[level];
}, unknown);
