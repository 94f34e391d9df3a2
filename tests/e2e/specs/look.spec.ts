import { demoId } from '../../../shared/demo/ids';
import { expect, findCutOff, resize, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';

const WIDTHS = [900, 1000, 1440, 1920, 2560];
const SCREENS = [
  ['overview', '/'],
  ['members', '/members'],
  ['member', `/members/${demoId('members', 0)}`],
  ['outcomes', '/outcomes'],
  ['institutions', '/institutions'],
  ['planning', `/meetings/${demoId('meetings', 7)}/planning`],
] as const;

for (const theme of ['light', 'dark'] as const)
  test(`screens of all widths show all they hold, ${theme}`, async ({ launch }, testInfo) => {
    const app = await launch({ args: ['--demo'], settings: { theme } });
    const frame = createAppPage(app.page);
    await frame.navigation.waitFor();
    for (const [name, path] of SCREENS) {
      await frame.goTo(path);
      await frame.main.getByRole('heading').first().waitFor();
      for (const width of WIDTHS) {
        await resize(app, { width, height: 900, zoom: 1 });
        expect(await app.page.evaluate(findCutOff), `${name} at ${width}`).toEqual([]);
        await app.page.screenshot({ path: testInfo.outputPath(`${name}-${width}.png`) });
      }
    }
  });

test('bars of the coverage are as long as their numbers, at all widths', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  const list = frame.main.getByRole('list', { name: frame.t('overview.coverage') });
  await list.waitFor();
  for (const width of WIDTHS) {
    await resize(app, { width, height: 900, zoom: 1 });
    const bars = await list.getByRole('listitem').evaluateAll((rows) =>
      rows.map((row) => {
        const [track, bar] = [row.children[1], row.children[1]?.firstElementChild];
        return (bar?.getBoundingClientRect().width ?? 0) / (track?.getBoundingClientRect().width ?? 1);
      }),
    );
    expect(Math.max(...bars)).toBeCloseTo(1, 2);
    const shown = await list
      .getByRole('listitem')
      .evaluateAll((rows) =>
        rows.map((row) => Number.parseFloat(row.querySelector<HTMLElement>('[style]')?.style.width ?? '') / 100),
      );
    bars.forEach((share, index) => expect(share).toBeCloseTo(shown[index] ?? Number.NaN, 2));
  }
});

test('the rest of the tasks opens the list of exactly those that are open, whatever was filtered there', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const more = page.getByRole('link', { name: /weitere Aufgabe/u });
  await more.waitFor();
  const hidden = Number.parseInt(await more.innerText(), 10);
  await app.open('outcomes');
  await page.getByRole('searchbox', { name: app.t('outcomes.searchTasks') }).fill('gibt es nicht');
  await page.getByRole('tab', { name: new RegExp(`^${app.t('outcomes.decisions')}`, 'u') }).click();
  await app.goTo('/');
  await more.click();
  await expect(page.getByRole('grid', { name: app.t('outcomes.tasks') })).toHaveAttribute(
    'aria-rowcount',
    // The heading is a row.
    String(5 + hidden + 1),
  );
});

test('what does not fit into a cell is read while the pointer rests on it', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.goTo(`/members/${demoId('members', 0)}`);
  const cells = frame.main.getByRole('gridcell');
  await cells.first().waitFor();
  const cut = await cells.evaluateAll((all) => all.findIndex((cell) => cell.scrollWidth > cell.clientWidth));
  const cell = cells.nth(cut);
  await cell.hover();
  await expect(app.page.getByRole('tooltip')).toHaveText((await cell.textContent()) ?? '');
  await app.page.mouse.move(5, 5);
  await expect(app.page.getByRole('tooltip')).toHaveCount(0);
});

test('a new network is shown its steps, not a row of gaps', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  await app.goTo('/');
  await expect(app.main.getByRole('heading', { name: app.t('overview.start.title') })).toBeVisible();
  await expect(app.main.getByRole('list', { name: app.t('overview.quarters') })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const)
  test(`the first window shows its five ways at all sizes without scrolling, ${theme}`, async ({
    launch,
  }, testInfo) => {
    const app = await launch({ settings: { theme } });
    const { heading } = createFirstRunPage(app.page);
    await heading.waitFor();
    for (const size of [
      { width: 900, height: 600, zoom: 1 },
      { width: 1440, height: 900, zoom: 1 },
      { width: 2560, height: 1440, zoom: 1 },
    ]) {
      await resize(app, size);
      expect(await app.page.evaluate(findCutOff), String(size.width)).toEqual([]);
      const sizes = await app.page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main')].map(({ scrollHeight, clientHeight }) => ({
          scrollHeight,
          clientHeight,
        })),
      );
      expect(sizes).toHaveLength(2);
      for (const { scrollHeight, clientHeight } of sizes)
        expect(scrollHeight, `height at ${size.width}`).toBeLessThanOrEqual(clientHeight);
      await app.page.screenshot({ path: testInfo.outputPath(`first-run-${size.width}.png`) });
    }
    // Where letters are twice as large the ways need the room, and the picture, which says nothing, goes.
    await resize(app, { width: 1440, height: 900, zoom: 2 });
    expect(await app.page.evaluate(findCutOff)).toEqual([]);
  });

test('a network without meetings is offered the next quarter, and no other is held against it', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  await app.goTo('/meetings');
  const plan = app.main.getByRole('button', { name: app.t('meetings.plan'), exact: true });
  await expect(plan).toHaveCount(1);
  await expect(app.main.locator('svg[data-drawing="meetings"]')).toHaveAttribute('aria-hidden', 'true');
  await expect(app.main.getByText(app.t('meetings.quarter.missed'), { exact: true })).toHaveCount(0);
});

test('no header lies under what follows it, with letters twice and one and a half times as large', async ({
  launch,
}, testInfo) => {
  const app = await launch({ args: ['--demo'] });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  for (const size of [
    { width: 1440, height: 900, zoom: 2 },
    { width: 900, height: 600, zoom: 1.5 },
  ]) {
    await resize(app, size);
    for (const [name, path] of [
      ['overview', '/'],
      ['meeting', `/meetings/${demoId('meetings', 7)}`],
      ['running', `/meetings/${demoId('meetings', 5)}/run`],
    ] as const) {
      await frame.goTo(path);
      await frame.main
        .getByRole('heading', { level: name === 'running' ? 2 : 1 })
        .first()
        .waitFor();
      expect(await app.page.evaluate(findCutOff), `${name} at ${size.zoom}`).toEqual([]);
      await app.page.screenshot({ path: testInfo.outputPath(`${name}-${size.zoom}.png`) });
    }
  }
});
