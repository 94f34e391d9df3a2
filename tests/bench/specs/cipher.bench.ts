import type { Page } from '@playwright/test';
import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { PASSPHRASE } from '../../e2e/pages/LockPage';
import { startBenchPage, withLaptop } from '../support/electron';
import { baseline, bench, median, type Figure } from '../support/figure';

const ROUNDS = 5;

/** The same work on two laptops in turn, one sealed, one with the null cipher. */
async function beside(
  prepare: (page: Page) => Promise<unknown>,
  work: (page: Page) => Promise<number>,
  most: number,
): Promise<Omit<Figure, 'name'>> {
  return withLaptop((sealedLaptop) =>
    withLaptop(async (plainLaptop) => {
      const sealed = await startBenchPage(sealedLaptop);
      const plain = await startBenchPage(plainLaptop);
      await sealed.page.evaluate((typed) => window.bench.seal(typed), PASSPHRASE);
      await prepare(sealed.page);
      await prepare(plain.page);
      const times: Record<'sealed' | 'plain', number[]> = { sealed: [], plain: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        times.plain.push(await work(plain.page));
        times.sealed.push(await work(sealed.page));
      }
      await sealed.electron.close();
      await plain.electron.close();
      const value = median(times.sealed);
      const base = baseline('null cipher', median(times.plain), value);
      return { value, unit: 'ms', baselines: [base], goal: `≤ ${most} × null cipher`, met: base.ratio <= most };
    }),
  );
}

for (const [name, members] of [
  ['5k', 5_000],
  ['50k', 50_000],
] as const)
  bench(`cipher-open-${name}`, () =>
    beside(
      (page) => page.evaluate((count) => window.bench.seedNetwork(count), members),
      (page) => page.evaluate(() => window.bench.openSeeded()),
      1.3,
    ),
  );

bench('cipher-pull-10k', async () => {
  const server = await createCouchServer({ port: 0 });
  await fetch(`${server.url}/bench`, { method: 'PUT' });
  let isFilled = false;
  try {
    return await beside(
      async (page) => {
        await page.evaluate((url) => window.bench.connect(url, 'bench'), server.url);
        if (!isFilled) await page.evaluate(() => window.bench.fillServer(10_000));
        isFilled = true;
      },
      (page) => page.evaluate(() => window.bench.pullVerbund()),
      1.2,
    );
  } finally {
    await server.close();
  }
});
