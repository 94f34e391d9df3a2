import type { Page } from '@playwright/test';
import { createMembersPage } from '../../e2e/pages/MembersPage';
import { createAppPage } from '../../e2e/pages/AppPage';
import { longestFrame } from '../support/frames';
import { prepareLaptop, startBenchPage, startVerbund, withLaptop } from '../support/electron';
import { baseline, bench, median, percentile, type Figure } from '../support/figure';
import { navigationLink, t } from '../support/navigation';
import { KEYSTROKE, measure, type Target } from '../support/probe';

/** As coordinators type: names with and without umlauts, parts of an address, two words, a place, an office, and a slip. */
const QUERIES = [
  'müller',
  'celik ays',
  'grosse-br',
  'person12',
  'bonn jörg',
  'schaefr',
  'it-steu',
  'öztürk-4',
] as const;
const ROWS: Target = { selector: '[role="grid"] [role="row"][aria-selected]' };
const ROUNDS = 9;

async function typeMeasured(
  page: Page,
  text: string,
  until: 'untilSettled' | 'untilFrame',
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const letter of text) times.push(await measure(page, until, [KEYSTROKE], () => page.keyboard.type(letter)));
  return times;
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await measure(page, 'untilSettled', [KEYSTROKE], () => page.keyboard.press('Backspace'));
}

/** The limit: a text field that nothing depends on, in the same window. */
async function typeIntoPlainField(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  const times = await typeMeasured(page, QUERIES.join(' '), 'untilFrame');
  await page.evaluate(() => document.activeElement?.remove());
  return times;
}

/** What the search itself takes for each of the keystrokes, without the screen. */
async function computeSearch(laptop: string): Promise<number> {
  const { electron, page } = await startBenchPage(laptop);
  const times = await page.evaluate((queries) => window.bench.searchMembers(queries), QUERIES);
  await electron.close();
  return percentile(times, 0.95);
}

interface SearchTimes {
  /** 95th percentiles in milliseconds: from the key to the painted result, and of the search alone. */
  readonly painted: number;
  readonly computed: number;
  /** How many times a field that nothing depends on the painted result takes. */
  readonly ratio: number;
}

interface SearchGoal {
  readonly words: string;
  readonly isMet: (times: SearchTimes) => boolean;
}

async function measureSearch(members: number, goal: SearchGoal): Promise<Omit<Figure, 'name'>> {
  return withLaptop(async (laptop) => {
    await prepareLaptop(laptop, { members });
    const computed = await computeSearch(laptop);
    const { electron, page } = await startVerbund(laptop);
    await navigationLink(page, 'members').click();
    const list = createMembersPage(page);
    await list.table.getByRole('row').nth(5).waitFor();
    const plain = await typeIntoPlainField(page);
    const times: number[] = [];
    for (const query of QUERIES) {
      await list.search.click();
      times.push(...(await typeMeasured(page, query, 'untilSettled')));
      await clear(page);
    }
    await electron.close();
    const value = percentile(times, 0.95);
    const plainField = baseline('plain field', percentile(plain, 0.95), value);
    return {
      value,
      unit: 'ms',
      baselines: [plainField, baseline('computed', computed, value)],
      goal: goal.words,
      met: goal.isMet({ painted: value, computed, ratio: plainField.ratio }),
    };
  });
}

function openMeasured(page: Page, screen: 'members' | 'settings', target: Target): Promise<number> {
  return measure(page, 'untilShown', ['click', target], () => navigationLink(page, screen).click());
}

bench('list-open-5k', () =>
  withLaptop(async (laptop) => {
    await prepareLaptop(laptop, { members: 5000 });
    const { electron, page } = await startVerbund(laptop);
    const times: Record<'members' | 'settings', number[]> = { members: [], settings: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.members.push(await openMeasured(page, 'members', ROWS));
      times.settings.push(await openMeasured(page, 'settings', { selector: 'h1', text: t('settings.title') }));
    }
    await electron.close();
    const value = median(times.members);
    const settings = baseline('settings screen', median(times.settings), value);
    return {
      value,
      unit: 'ms',
      baselines: [settings],
      goal: '≤ 1.5 × settings screen',
      met: settings.ratio <= 1.5,
    };
  }),
);

bench('search-5k', () => measureSearch(5000, { words: '≤ 50 ms', isMet: ({ painted }) => painted <= 50 }));
bench('search-50k', () =>
  measureSearch(50_000, {
    words: 'computed ≤ 16 ms, painted ≤ 1.5 × plain field',
    isMet: ({ computed, ratio }) => computed <= 16 && ratio <= 1.5,
  }),
);

const MANY = 50_000;

/** The list of 50,000 members, its words prepared, in a window where the focus is on it. */
async function withManyMembers(work: (page: Page) => Promise<Omit<Figure, 'name'>>): Promise<Omit<Figure, 'name'>> {
  return withLaptop(async (laptop) => {
    await prepareLaptop(laptop, { members: MANY });
    const { electron, page } = await startVerbund(laptop);
    await navigationLink(page, 'members').click();
    await createMembersPage(page).table.getByRole('row').nth(5).waitFor();
    await createMembersPage(page).table.focus();
    const figure = await work(page);
    await electron.close();
    return figure;
  });
}

/** Looks at each frame whether a row stands in the middle of the table, while a hand turns the wheel. */
bench('list-scroll-50k', () =>
  withManyMembers(async (page) => {
    await createMembersPage(page).table.hover();
    await page.evaluate(() => {
      const grid = document.querySelector('[role="grid"]');
      const { left, top, width, height } = grid?.getBoundingClientRect() ?? new DOMRect();
      const seen = { frames: 0, blank: 0 };
      Object.assign(window, { scrolled: seen });
      requestAnimationFrame(function look() {
        seen.frames += 1;
        const there = document.elementFromPoint(left + width / 3, top + height / 2);
        if (!there?.closest('[role="row"]')) seen.blank += 1;
        requestAnimationFrame(look);
      });
    });
    const longest = await longestFrame(page, async () => {
      for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 1200);
    });
    const { frames, blank } = await page.evaluate(
      () => Reflect.get(window, 'scrolled') as { frames: number; blank: number },
    );
    return {
      value: blank,
      unit: `of ${frames} frames blank`,
      baselines: [baseline('longest frame, ms', longest, longest)],
      goal: 'none blank',
      met: blank === 0,
    };
  }),
);

/** From the choice in the menu to painted headings of 100,000 lines, since everybody has two topics; and from Ctrl+A to painted boxes. */
bench('list-group-50k', () =>
  withManyMembers(async (page) => {
    await page.getByRole('button', { name: t('lists.groupBy') }).click();
    const choice = page.getByRole('menuitem', { name: t('members.groupBy.topic'), exact: true });
    await choice.waitFor();
    const heading: Target = { selector: '[role="treegrid"] [role="row"][aria-expanded]' };
    const value = await measure(page, 'untilShown', ['click', heading], () => choice.click());
    await page.getByRole('treegrid').focus();
    const all = await measure(page, 'untilSettled', [KEYSTROKE], () => page.keyboard.press('ControlOrMeta+A'));
    return {
      value,
      unit: 'ms',
      baselines: [baseline('select all of them', all, value)],
      goal: '≤ 400 ms each',
      met: value <= 400 && all <= 400,
    };
  }),
);

/** All 50,000 get a tag: from the button to the sentence that says so, and the longest time without a frame. */
bench('list-tag-50k', () =>
  withManyMembers(async (page) => {
    const app = createAppPage(page);
    await page.keyboard.press('ControlOrMeta+A');
    await page.getByRole('button', { name: t('members.bulk.tag'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('members.bulk.addTag') }).click();
    await page.keyboard.type('Beirat');
    await page.getByRole('option', { name: t('ui.create', { text: 'Beirat' }) }).click();
    const began = Date.now();
    const longest = await longestFrame(page, async () => {
      await page.getByRole('button', { name: t('members.bulk.apply', { count: MANY }) }).click();
      await app.toasts.getByText(t('members.bulk.done', { count: MANY })).waitFor({ timeout: 60_000 });
    });
    const value = Date.now() - began;
    return {
      value,
      unit: 'ms',
      baselines: [baseline('longest frame', longest, value)],
      goal: '≤ 5000 ms, longest frame ≤ 200 ms',
      met: value <= 5000 && longest <= 200,
    };
  }),
);
