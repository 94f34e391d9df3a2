import { describe, expect, it } from 'vitest';
import { createCorpus } from './corpus';
import { createRandom, mutate } from './mutate';
import { readAll } from './readAll';

const SEED = 20261128;
/** Comparing damaged minutes with those kept here takes up to 50 ms: 40 of each file, some at a time. */
const PARTS = [1, 2, 3, 4];
const RUNS = 10;
const corpus = await createCorpus();
const damaged = corpus.flatMap((sample, index) => PARTS.map((part) => ({ name: sample.name, sample, index, part })));

describe('every reader of files', () => {
  it.each(corpus)('reads $name as it is', async (sample) => {
    expect(await readAll(sample)).toBe('read');
  });

  it.each(damaged)(
    'reads or refuses $name however it is damaged, and never throws ($part)',
    async ({ sample, index, part }) => {
      const random = createRandom(SEED + index * PARTS.length + part);
      const outcomes = new Set<string>();
      for (let run = 0; run < RUNS; run += 1) {
        const other = corpus[Math.floor(random() * corpus.length)] ?? sample;
        const bytes = mutate(sample.bytes, other.bytes, random);
        outcomes.add(await readAll({ ...sample, bytes }));
      }
      expect(outcomes.size).toBeGreaterThan(0);
    },
  );
});
