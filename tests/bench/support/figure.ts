import { test, type TestInfo } from '@playwright/test';

export interface Baseline {
  readonly name: string;
  /** Median, in the figure's unit. */
  readonly value: number;
  /** The figure divided by this baseline. */
  readonly ratio: number;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baselines: readonly Baseline[];
  readonly goal: string;
  /** null where no goal was set. */
  readonly met: boolean | null;
}

export const FIGURE = 'figure';

const wanted = new Set((process.env['BENCH_NAMES'] ?? '').split(' ').filter((name) => name !== ''));

/** Declares a figure; `npm run bench -- name …` measures only those named. */
export function bench(name: string, measure: (info: TestInfo) => Promise<Omit<Figure, 'name'>>): void {
  if (wanted.size > 0 && !wanted.has(name)) return;
  test(name, async ({}, info) => {
    const figure: Figure = { name, ...(await measure(info)) };
    info.annotations.push({ type: FIGURE, description: JSON.stringify(figure) });
  });
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0.95 for the 95th percentile */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function baseline(name: string, value: number, figure: number): Baseline {
  return { name, value, ratio: Math.round((figure / value) * 100) / 100 };
}
