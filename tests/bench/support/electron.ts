import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readRuntime } from '../../e2e/fixtures/runtime';
import { createLockPage, PASSPHRASE } from '../../e2e/pages/LockPage';
import { benchApp, emptyApp, verbundApp } from './globalSetup';
import { installProbe } from './probe';

export interface Started {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

/** A laptop that has never seen the application, and speaks German whatever the machine speaks. */
export async function withLaptop<T>(work: (userData: string) => Promise<T>): Promise<T> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'verbund-bench-'));
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ language: 'de' }));
  try {
    return await work(userData);
  } finally {
    await rm(userData, { recursive: true, force: true });
  }
}

async function start(appFolder: string, userData: string): Promise<Started> {
  const electron = await _electron.launch({ args: [...readRuntime().flags, `--user-data-dir=${userData}`, appFolder] });
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  return { electron, page };
}

/** The application as users start it, and `window.probe` in it. */
export async function startVerbund(userData: string): Promise<Started> {
  const started = await start(verbundApp, userData);
  await installProbe(started.page);
  return started;
}

/** The same on a laptop that was prepared sealed. */
export async function startSealed(userData: string): Promise<Started> {
  const started = await startVerbund(userData);
  await createLockPage(started.page).unlock();
  return started;
}

/** The page that measures: `window.bench` of tests/bench/page. */
export async function startBenchPage(userData: string): Promise<Started> {
  const started = await start(benchApp, userData);
  await started.page.waitForFunction(() => 'bench' in window);
  return started;
}

export function startEmpty(userData: string): Promise<Started> {
  return start(emptyApp, userData);
}

export interface Prepared {
  readonly members: number;
  /** The screen that opens first. */
  readonly path?: string;
  readonly server?: { readonly url: string; readonly database: string };
  readonly protection?: Protection;
}

type Protection = 'plain' | 'sealed';

function protect(page: Page, protection: Protection): Promise<unknown> {
  if (protection === 'sealed') return page.evaluate((typed) => window.bench.seal(typed), PASSPHRASE);
  return page.evaluate(() => window.bench.goOnPlain());
}

/** Leaves a network with this many members on the laptop, as the application would find it; none at all is one that still has to be received. */
export async function prepareLaptop(
  userData: string,
  { members, path: screen = '/', server, protection = 'plain' }: Prepared,
): Promise<void> {
  const { electron, page } = await startBenchPage(userData);
  await protect(page, protection);
  if (members > 0) await page.evaluate((count) => window.bench.seedNetwork(count), members);
  await page.evaluate(([at, connection]) => window.bench.prepareNetwork(at, connection), [screen, server] as const);
  await electron.close();
}

/** Leaves a laptop whose application opens on a topic that has a note of so many pages. */
export async function seedNote(userData: string, pages: number): Promise<void> {
  const { electron, page } = await startBenchPage(userData);
  await protect(page, 'plain');
  await page.evaluate((count) => window.bench.seedNote(count), pages);
  await electron.close();
}

/** Leaves a laptop whose application opens on a running meeting with this many people and items. */
export async function seedMeeting(
  userData: string,
  attendees: number,
  items: number,
  protection: Protection = 'plain',
): Promise<void> {
  const { electron, page } = await startBenchPage(userData);
  await protect(page, protection);
  await page.evaluate(([people, points]) => window.bench.seedMeeting(people, points), [attendees, items] as const);
  await electron.close();
}
