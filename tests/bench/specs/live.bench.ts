import type { Locator, Page } from '@playwright/test';
import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { createAppPage } from '../../e2e/pages/AppPage';
import { createMembersPage } from '../../e2e/pages/MembersPage';
import { prepareLaptop, startBenchPage, startSealed, startVerbund, withLaptop } from '../support/electron';
import { baseline, bench, median, percentile } from '../support/figure';

const LETTERS = 'abcdefghijklmnopqrstuvwx';
const DATABASE = 'bench';
const IDLE_MS = 65_000;
const ROUNDS = 3;

interface Network {
  readonly url: string;
  readonly requests: () => number;
}

async function withServer<T>(work: (network: Network) => Promise<T>): Promise<T> {
  const server = await createCouchServer({ port: 0 });
  let requests = 0;
  await fetch(`${server.url}/${DATABASE}`, { method: 'PUT' });
  server.setFault(() => {
    requests += 1;
    return undefined;
  });
  try {
    return await work({ url: server.url, requests: () => requests });
  } finally {
    await server.close();
  }
}

async function untilUpToDate(page: Page): Promise<void> {
  await createAppPage(page)
    .syncStatus.filter({ hasText: /^Aktuell/u })
    .waitFor();
}

/** Begins to watch, then answers how to learn the time, in milliseconds of the wall clock that both windows share. */
async function watchField(field: Locator, text: string): Promise<() => Promise<number>> {
  const watched = await field.evaluateHandle(
    (input, expected) => ({
      shown: new Promise<number>((resolve) => {
        requestAnimationFrame(function look() {
          if ('value' in input && input.value === expected) resolve(Date.now());
          else requestAnimationFrame(look);
        });
      }),
    }),
    text,
  );
  return () => watched.evaluate(({ shown }) => shown);
}

async function watchKey(page: Page): Promise<() => Promise<number>> {
  const watched = await page.evaluateHandle(() => ({
    pressed: new Promise<number>((resolve) => {
      window.addEventListener('keydown', () => resolve(Date.now()), { capture: true, once: true });
    }),
  }));
  return () => watched.evaluate(({ pressed }) => pressed);
}

async function liveRaw(url: string): Promise<readonly number[]> {
  return withLaptop(async (laptop) => {
    const { electron, page } = await startBenchPage(laptop);
    await page.evaluate(([address, database]) => window.bench.connect(address, database), [url, DATABASE] as const);
    const times: number[] = [];
    for (let round = 0; round < LETTERS.length; round += 1)
      times.push(await page.evaluate(() => window.bench.liveRaw()));
    await electron.close();
    return times;
  });
}

/** Real screens on both sides: from each key on one laptop to the painted letter on the other. */
async function liveTimes(url: string, protection: 'plain' | 'sealed' = 'plain'): Promise<readonly number[]> {
  const start = protection === 'sealed' ? startSealed : startVerbund;
  return withLaptop((here) =>
    withLaptop(async (there) => {
      const prepared = { path: '/members/member:7', server: { url, database: DATABASE }, protection };
      await prepareLaptop(here, { ...prepared, members: 500 });
      await prepareLaptop(there, { ...prepared, members: 0 });
      const a = await start(here);
      await untilUpToDate(a.page);
      const b = await start(there);
      await untilUpToDate(b.page);
      const typed = createMembersPage(a.page).field('city');
      const seen = createMembersPage(b.page).field('city');
      await seen.waitFor();
      const emptied = await watchField(seen, '');
      await typed.fill('');
      await emptied();

      const times: number[] = [];
      for (let length = 1; length <= LETTERS.length; length += 1) {
        const pressed = await watchKey(a.page);
        const shown = await watchField(seen, LETTERS.slice(0, length));
        await a.page.keyboard.press(LETTERS.charAt(length - 1));
        times.push((await shown()) - (await pressed()));
        await untilUpToDate(a.page);
      }
      await a.electron.close();
      await b.electron.close();
      return times;
    }),
  );
}

bench('live', () =>
  withServer(async ({ url }) => {
    const times = await liveTimes(url);
    const value = percentile(times, 0.95);
    const baselines = [
      { ...baseline('raw long poll', median(await liveRaw(url)), value) },
      { ...baseline('median', median(times), value) },
    ];
    return { value, unit: 'ms', baselines, goal: '≤ 150 ms (95th percentile)', met: value <= 150 };
  }),
);

bench('cipher-live', async () => {
  const times: Record<'sealed' | 'plain', number[]> = { sealed: [], plain: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const protection of ['plain', 'sealed'] as const)
      times[protection].push(...(await withServer(({ url }) => liveTimes(url, protection))));
  const value = median(times.sealed);
  const base = baseline('null cipher', median(times.plain), value);
  return { value, unit: 'ms (median)', baselines: [base], goal: 'unchanged', met: base.ratio <= 1 };
});

bench('idle', () =>
  withServer(({ url, requests }) =>
    withLaptop(async (laptop) => {
      await prepareLaptop(laptop, { members: 50, server: { url, database: DATABASE } });
      const { electron, page } = await startVerbund(laptop);
      await untilUpToDate(page);
      const before = requests();
      // The one figure that needs its time: a bit more than one turn of the long poll.
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      const value = ((requests() - before) * 60_000) / IDLE_MS;
      await electron.close();
      return { value, unit: 'requests a minute', baselines: [], goal: '≤ 1.1, one long poll', met: value <= 1.1 };
    }),
  ),
);

bench('first-sync-50k', () =>
  withServer(({ url }) =>
    withLaptop((full) =>
      withLaptop(async (laptop) => {
        const server = { url, database: DATABASE };
        const filler = await startBenchPage(full);
        await filler.page.evaluate(([address, database]) => window.bench.connect(address, database), [
          url,
          DATABASE,
        ] as const);
        await filler.page.evaluate(() => window.bench.fillServer(50_000));
        await filler.electron.close();
        await prepareLaptop(laptop, { members: 0, path: '/members', server });
        const { electron, page } = await startVerbund(laptop);
        const tasks = await page.evaluateHandle(() => {
          const durations: number[] = [];
          new PerformanceObserver((list) =>
            durations.push(...list.getEntries().map(({ duration }) => duration)),
          ).observe({ type: 'longtask', buffered: true });
          return durations;
        });
        const began = performance.now();
        await createAppPage(page)
          .syncStatus.filter({ hasText: /^Aktuell/u })
          .waitFor({ timeout: 10 * 60_000 });
        const total = performance.now() - began;
        const durations = await tasks.jsonValue();
        await electron.close();
        const value = Math.max(0, ...durations);
        const sum = durations.reduce((whole, duration) => whole + duration, 0);
        return {
          value,
          unit: `ms (${durations.length} tasks of 50 ms or more, together ${Math.round(sum)} ms of ${Math.round(total)} ms)`,
          baselines: [],
          goal: 'no task of 50 ms',
          met: value < 50,
        };
      }),
    ),
  ),
);
