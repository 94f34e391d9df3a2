import { prepareLaptop, startEmpty, startVerbund, withLaptop, type Started } from '../support/electron';
import { baseline, bench, median } from '../support/figure';
import { navigationLink } from '../support/navigation';

const ROUNDS = 5;

async function timedStart(
  start: () => Promise<Started>,
  isUsable: (started: Started) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const started = await start();
  await isUsable(started);
  const ms = performance.now() - began;
  await started.electron.close();
  return ms;
}

bench('start', () =>
  withLaptop((laptop) =>
    withLaptop(async (emptyLaptop) => {
      await prepareLaptop(laptop, { members: 5000 });
      const times: Record<'verbund' | 'empty', number[]> = { verbund: [], empty: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        times.empty.push(
          await timedStart(
            () => startEmpty(emptyLaptop),
            ({ page }) => page.getByRole('heading').waitFor(),
          ),
        );
        // A click that is tried out: the link is there, visible, stands still and nothing is over it.
        times.verbund.push(
          await timedStart(
            () => startVerbund(laptop),
            ({ page }) => navigationLink(page, 'members').click({ trial: true }),
          ),
        );
      }
      const value = median(times.verbund);
      const empty = baseline('empty window', median(times.empty), value);
      return { value, unit: 'ms', baselines: [empty], goal: '≤ 1.5 × empty window', met: empty.ratio <= 1.5 };
    }),
  ),
);
