import { describe, expect, it } from 'vitest';
import { createCorpus } from './corpus';
import { createRandom, mutate } from './mutate';
import { readAll } from './readAll';

const SEED = 20261128;
const RUNS = 40;
const corpus = await createCorpus();

describe('every reader of files', () => {
  it.each(corpus)('reads $name as it is', async (sample) => {
    expect(await readAll(sample)).toBe('read');
  });

  it.each(corpus.map((sample, index) => ({ ...sample, index })))(
    'reads or refuses $name however it is damaged, and never throws',
    async ({ index, ...sample }) => {
      const random = createRandom(SEED + index);
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
