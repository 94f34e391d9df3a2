import { readdir, writeFile } from 'node:fs/promises';
import { runScript, say, stop } from './lib/messages.mjs';
import { inRepo } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run schemas -- "what was changed": records the schemas as they are now, for tests/unit/schema/schemaHistory.test.ts.
await runScript(async () => {
  const note = process.argv.slice(2).join(' ');
  if (note === '') throw stop('Say what was changed: npm run schemas -- "a field for the pronouns of members"');
  await prepare(import.meta.url);
  await import('./lib/typescriptImports.mjs');
  const { collections } = await import('../shared/schema/index.ts');
  const { envelopeProperties, firstWire } = await import('../shared/schema/envelope.ts');
  const folder = inRepo('tests', 'support', 'data', 'schemas');
  const number = String((await readdir(folder)).length + 1).padStart(4, '0');
  const recorded = Object.fromEntries(
    Object.entries({ ...collections, envelope: { version: 1, wire: firstWire, properties: envelopeProperties } }).map(
      ([name, { version, wire, properties }]) => [name, { version, wire: wire.version, properties }],
    ),
  );
  const file = `${number}-${note
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/gu, '')}.json`;
  await writeFile(
    inRepo('tests', 'support', 'data', 'schemas', file),
    `${JSON.stringify({ note, collections: recorded }, null, 1)}\n`,
  );
  say(`Recorded as ${file}.`);
  return 0;
});
