import { runScript, say, stop } from './lib/messages.mjs';
import { npmCommand } from './lib/npmCommand.mjs';
import { inRepo } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { lastLines, runQuietly } from './lib/processes.mjs';

// npm run sbom: what the application consists of, as CycloneDX JSON, from the lock file alone.
await runScript(async () => {
  await prepare(import.meta.url);
  const { mkdir, readFile, writeFile } = await import('node:fs/promises');
  const { completeSbom } = await import('./lib/sbom.mjs');
  const { shippedPackages } = await import('./lib/shippedPackages.mjs');
  const { code, output } = await runQuietly(
    npmCommand([
      'sbom',
      '--silent',
      '--sbom-format=cyclonedx',
      '--sbom-type=application',
      '--package-lock-only',
      '--omit=dev',
    ]),
  );
  if (code !== 0) throw stop(`npm could not write the list: it needs npm 10 or later.\n\n${lastLines(output)}`);
  const lock = JSON.parse(await readFile(inRepo('package-lock.json'), 'utf8'));
  const sbom = completeSbom(JSON.parse(output), { name: lock.name, shipped: shippedPackages(lock) });
  const file = inRepo('out', 'sbom.cdx.json');
  await mkdir(inRepo('out'), { recursive: true });
  await writeFile(file, `${JSON.stringify(sbom, undefined, 2)}\n`);
  say(`${sbom.components.length} components: ${file}`);
});
