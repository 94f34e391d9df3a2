import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { startBenchPage, withLaptop } from '../support/electron';
import { baseline, bench, median, type Figure } from '../support/figure';

const COUNT = 10_000;
const ROUNDS = 3;

type Work = 'raw' | 'verbund' | 'pouch';

/** Each round measures all three, so that a slow moment of the machine hits them alike; every push has a database of its own. */
async function measure(laptop: string, direction: 'pull' | 'push', goal: { readonly raw: number; readonly pouch: number }): Promise<Omit<Figure, 'name'>> {
  const server = await createCouchServer({ port: 0 });
  const { electron, page } = await startBenchPage(laptop);
  const times: Record<Work, number[]> = { raw: [], verbund: [], pouch: [] };
  let databases = 0;

  async function freshDatabase(): Promise<void> {
    const name = `bench${(databases += 1)}`;
    await fetch(`${server.url}/${name}`, { method: 'PUT' });
    await page.evaluate(([url, database]) => window.bench.connect(url, database), [server.url, name] as const);
  }

  if (direction === 'pull') {
    await freshDatabase();
    await page.evaluate((count) => window.bench.fillServer(count), COUNT);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const work of ['raw', 'verbund', 'pouch'] as const) {
      if (direction === 'push') await freshDatabase();
      times[work].push(await page.evaluate(([what, way, count]) => {
        const { bench: b } = window;
        const run = { pull: { raw: b.pullRaw, verbund: b.pullVerbund, pouch: b.pullPouch }, push: { raw: () => b.pushRaw(count), verbund: () => b.pushVerbund(count), pouch: () => b.pushPouch(count) } };
        return run[way][what]();
      }, [work, direction, COUNT] as const));
    }
  }
  await electron.close();
  await server.close();

  const value = median(times.verbund);
  const baselines = [baseline('raw', median(times.raw), value), baseline('PouchDB 9', median(times.pouch), value)];
  const [raw, pouch] = baselines;
  return {
    value,
    unit: 'ms',
    baselines,
    goal: `≤ ${goal.raw} × raw, ≥ ${goal.pouch} × faster than PouchDB`,
    met: raw !== undefined && pouch !== undefined && raw.ratio <= goal.raw && pouch.ratio <= 1 / goal.pouch,
  };
}

bench('pull-10k', () => withLaptop((laptop) => measure(laptop, 'pull', { raw: 1.5, pouch: 2.5 })));
bench('push-10k', () => withLaptop((laptop) => measure(laptop, 'push', { raw: 2, pouch: 2 })));
