import { expect, test } from 'vitest';
import { runFileHunt } from '../support/fileHunt';
import { SEEDS } from '../support/seeds';

test.each(SEEDS)(
  'every file is whole on every laptop in the end, whatever happens in between (seed %i)',
  async (seed) => {
    const { problems, files } = await runFileHunt(seed, 50);
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(0);
  },
);

test.each([21, 100, 109])('what no file names is nowhere after a while (seed %i)', async (seed) => {
  expect((await runFileHunt(seed, 30, true)).problems).toEqual([]);
});
