import { PASSPHRASE } from '../../e2e/pages/LockPage';
import { startBenchPage, withLaptop } from '../support/electron';
import { baseline, bench, median, type Figure } from '../support/figure';

const ROUNDS = 3;
const SIZE = 50 * 1024 * 1024;

/** Adding and reading the largest file that there may be, sealed. */
function movingFile(kind: 'add' | 'read' | 'longest'): () => Promise<Omit<Figure, 'name'>> {
  return () =>
    withLaptop(async (laptop) => {
      const { page, electron } = await startBenchPage(laptop);
      await page.evaluate((typed) => window.bench.seal(typed), PASSPHRASE);
      const times: number[] = [];
      const hashes: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const found = await page.evaluate((size) => window.bench.moveFile(size), SIZE);
        times.push(found[kind]);
        hashes.push(found.hash);
      }
      await electron.close();
      const value = median(times);
      const base = baseline('hashed by the browser at once', median(hashes), value);
      return { value, unit: 'ms', baselines: [base], goal: 'none set', met: null };
    });
}

bench('files-add-50mb', movingFile('add'));
bench('files-read-50mb', movingFile('read'));
bench('files-longest-pause', movingFile('longest'));
