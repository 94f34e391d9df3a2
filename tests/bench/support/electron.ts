import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readRuntime, repositoryFolder } from '../../e2e/fixtures/runtime';
import { benchApp } from './globalSetup';

export interface Started {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from the call until the window has its page. */
  readonly startedIn: number;
}

export function freshUserData(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'verbund-bench-'));
}

export async function start(appFolder: string, userData: string): Promise<Started> {
  const began = performance.now();
  const electron = await _electron.launch({ args: [...readRuntime().flags, `--user-data-dir=${userData}`, appFolder] });
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  return { electron, page, startedIn: performance.now() - began };
}

export const startApp = (userData: string): Promise<Started> => start(repositoryFolder, userData);

/** The page that measures: `window.bench` of tests/bench/page. */
export async function startBenchPage(userData: string): Promise<Started> {
  const started = await start(benchApp, userData);
  await started.page.waitForFunction(() => 'bench' in window);
  return started;
}

/** Leaves a network with this many members on the laptop, as the application would find it. */
export async function seedLaptop(userData: string, members: number): Promise<void> {
  const { electron, page } = await startBenchPage(userData);
  await page.evaluate((count) => window.bench.seedNetwork(count), members);
  await electron.close();
}
