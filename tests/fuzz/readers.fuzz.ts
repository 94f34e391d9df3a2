import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createCorpus } from './corpus';
import { createRandom, mutate } from './mutate';
import { readAll } from './readAll';

interface Fuzz {
  readonly minutes: number;
  readonly seed: number;
}

/** Where files are kept that a reader threw at, and the slowest of each kind. */
const KEPT = new URL('../../out/fuzz/', import.meta.url);

// A parsing edge: `scripts/fuzz.mjs` has read and checked it.
const { minutes, seed } = JSON.parse(process.env['VERBUND_FUZZ'] ?? '{"minutes":1,"seed":1}') as Fuzz;

it(`reads or refuses whatever it is given, for ${minutes} min`, async () => {
  const corpus = await createCorpus();
  mkdirSync(KEPT, { recursive: true });
  const slowest = new Map<string, number>();
  const thrown: string[] = [];
  const end = Date.now() + minutes * 60_000;
  let count = 0;
  for (let run = 0; Date.now() < end; run += 1) {
    // Each file has a seed of its own, so that one of them can be made again.
    const random = createRandom(seed + run);
    const sample = corpus[run % corpus.length];
    const other = corpus[Math.floor(random() * corpus.length)];
    if (!sample || !other) break;
    const damaged = { ...sample, bytes: mutate(sample.bytes, other.bytes, random) };
    const start = performance.now();
    try {
      await readAll(damaged);
    } catch (error) {
      thrown.push(`seed ${seed + run}, ${sample.name}: ${String(error)}`);
      writeFileSync(new URL(`thrown-${seed + run}-${sample.name}`, KEPT), damaged.bytes);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > (slowest.get(sample.name) ?? 0)) {
      slowest.set(sample.name, milliseconds);
      writeFileSync(new URL(`slowest-${sample.name}`, KEPT), damaged.bytes);
    }
    count += 1;
  }
  process.stdout.write(`${count} files from seed ${seed}. The slowest of each, in milliseconds:\n`);
  for (const [name, milliseconds] of slowest) process.stdout.write(`  ${name}: ${Math.round(milliseconds)}\n`);
  expect(thrown).toEqual([]);
});
