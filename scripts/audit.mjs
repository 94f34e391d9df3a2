import { runScript, say, stop } from './lib/messages.mjs';
import { npmCommand } from './lib/npmCommand.mjs';
import { inRepo } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { runQuietly } from './lib/processes.mjs';

// npm run audit: asks the registry about known weaknesses of everything in the lock file.
await runScript(async () => {
  await prepare(import.meta.url);
  const { readFile } = await import('node:fs/promises');
  const { readAudit } = await import('./lib/readAudit.mjs');
  const { shippedPackages } = await import('./lib/shippedPackages.mjs');
  const lock = JSON.parse(await readFile(inRepo('package-lock.json'), 'utf8'));
  const { output } = await runQuietly(npmCommand(['audit', '--json', '--silent']));
  const audit = readAudit(output, new Set(shippedPackages(lock).map(({ name }) => name)));
  if (audit.type === 'notAsked') throw stop(`The registry could not be asked, so nothing is known.\n${audit.reason}`);
  for (const { name, severity, titles, isShipped } of audit.findings)
    say(
      [
        `${severity}: ${name}${isShipped ? ', which is shipped' : ', a tool'}`,
        ...titles.map((title) => `  ${title}`),
      ].join('\n'),
    );
  say(
    audit.findings.length === 0
      ? 'The registry knows of no weakness.'
      : `${audit.findings.length} packages with known weaknesses.`,
  );
  return audit.findings.length === 0 ? 0 : 1;
});
