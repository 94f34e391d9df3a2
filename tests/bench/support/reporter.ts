import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import type { Reporter, TestCase } from '@playwright/test/reporter';
import { FIGURE, type Figure } from './figure';

const FILE = 'out/bench.json';

/** Collects the figures into out/bench.json and prints them as a table. */
// eslint-disable-next-line verbund/no-default-export -- Playwright takes a reporter from there
export default class BenchReporter implements Reporter {
  private readonly figures: Figure[] = [];

  onTestEnd(test: TestCase): void {
    for (const { type, description } of test.annotations) {
      if (type === FIGURE && description !== undefined) this.figures.push(JSON.parse(description) as Figure);
    }
  }

  onEnd(): void {
    const [cpu] = os.cpus();
    const machine = `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}`;
    mkdirSync('out', { recursive: true });
    writeFileSync(
      FILE,
      `${JSON.stringify({ date: new Date().toISOString(), machine, figures: this.figures }, null, 2)}\n`,
    );
    const rows = this.figures.map(({ name, value, unit, baselines, goal, met }) => [
      name,
      `${format(value)} ${unit}`,
      baselines.map((other) => `${other.name} ${format(other.value)} (×${other.ratio})`).join(', '),
      goal,
      met === null ? '–' : met ? 'met' : 'missed',
    ]);
    process.stdout.write(
      `\n${[['figure', 'value', 'baselines', 'goal', ''], ...rows].map((row) => row.join(' | ')).join('\n')}\n\n${FILE} written.\n`,
    );
  }
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
