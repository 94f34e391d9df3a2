import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { startBenchPage, withLaptop } from '../support/electron';
import { baseline, bench, median, type Figure } from '../support/figure';

const ROUNDS = 3;

type Work = 'network' | 'raw' | 'verbund' | 'pouch';

/** How much longer than a baseline it may take. */
type Goals = Partial<Readonly<Record<'network' | 'raw' | 'pouch', number>>>;

const BASELINES = { network: 'network alone', raw: 'raw', pouch: 'PouchDB 9' } as const;

/** Each round measures everything, so that a slow moment of the machine hits them alike; every push has a database of its own. */
async function measure(
  laptop: string,
  direction: 'pull' | 'push',
  count: number,
  goals: Goals,
): Promise<Omit<Figure, 'name'>> {
  const server = await createCouchServer({ port: 0 });
  const { electron, page } = await startBenchPage(laptop);
  const times: Record<Work, number[]> = { network: [], raw: [], verbund: [], pouch: [] };
  // Sending nothing but the network would be sending what `raw` sends.
  const works: readonly Work[] =
    direction === 'pull' ? ['network', 'raw', 'verbund', 'pouch'] : ['raw', 'verbund', 'pouch'];
  let databases = 0;

  async function freshDatabase(): Promise<void> {
    const name = `bench${(databases += 1)}`;
    await fetch(`${server.url}/${name}`, { method: 'PUT' });
    await page.evaluate(([url, database]) => window.bench.connect(url, database), [server.url, name] as const);
  }

  if (direction === 'pull') {
    await freshDatabase();
    await page.evaluate((documents) => window.bench.fillServer(documents), count);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const work of works) {
      if (direction === 'push') await freshDatabase();
      times[work].push(
        await page.evaluate(
          ([what, way, documents]) => {
            const { bench: b } = window;
            const run = {
              pull: { network: b.pullNetwork, raw: b.pullRaw, verbund: b.pullVerbund, pouch: b.pullPouch },
              push: {
                network: () => b.pushRaw(documents),
                raw: () => b.pushRaw(documents),
                verbund: () => b.pushVerbund(documents),
                pouch: () => b.pushPouch(documents),
              },
            };
            return run[way][what]();
          },
          [work, direction, count] as const,
        ),
      );
    }
  }
  await electron.close();
  await server.close();

  const value = median(times.verbund);
  const measured = (['network', 'raw', 'pouch'] as const)
    .filter((work) => times[work].length > 0)
    .map((work) => ({ work, ...baseline(BASELINES[work], median(times[work]), value) }));
  return {
    value,
    unit: 'ms',
    baselines: measured.map(({ work: _work, ...rest }) => rest),
    goal: Object.entries(goals)
      .map(([work, factor]) => `≤ ${factor} × ${work in BASELINES ? BASELINES[work as keyof typeof BASELINES] : work}`)
      .join(', '),
    met: measured.every(({ work, ratio }) => ratio <= (goals[work] ?? Number.POSITIVE_INFINITY)),
  };
}

const PULL: Goals = { network: 1.25, pouch: 0.4 };

for (const [name, count, push] of [
  ['10k', 10_000, { raw: 1.2, pouch: 0.5 }],
  ['50k', 50_000, { raw: 2, pouch: 0.5 }],
] as const) {
  bench(`pull-${name}`, () => withLaptop((laptop) => measure(laptop, 'pull', count, PULL)));
  bench(`push-${name}`, () => withLaptop((laptop) => measure(laptop, 'push', count, push)));
}

bench('catchup-1k', () =>
  withLaptop(async (laptop) => {
    const server = await createCouchServer({ port: 0 });
    await fetch(`${server.url}/bench`, { method: 'PUT' });
    const { electron, page } = await startBenchPage(laptop);
    await page.evaluate((url) => window.bench.connect(url, 'bench'), server.url);
    await page.evaluate(() => window.bench.fillServer(10_000));
    const times: { readonly verbund: number; readonly raw: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await page.evaluate(() => window.bench.catchUp(1000)));
    await electron.close();
    await server.close();
    const value = median(times.map(({ verbund }) => verbund));
    return {
      value,
      unit: 'ms',
      baselines: [baseline('raw', median(times.map(({ raw }) => raw)), value)],
      goal: '< 1000 ms',
      met: value < 1000,
    };
  }),
);
