import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { DEMO_WALKS, demoScreens } from '../pages/demoScreens';
import { walkWithTab } from '../pages/tabWalk';

for (const tour of DEMO_WALKS.flat()) {
  test(`Tab goes through every form as it is read: ${tour}`, async ({ launch }, testInfo) => {
    const { page } = await launch({ args: ['--demo'] });
    const app = createAppPage(page);
    await app.navigation.waitFor();
    let pairs = 0;
    for (const screen of demoScreens.filter((one) => one.tour === tour)) {
      await screen.show(app);
      await screen.proof(app).first().waitFor();
      const walk = await walkWithTab(page);
      expect.soft(walk.backwards, screen.name).toEqual([]);
      pairs += walk.pairs;
      await page.screenshot({ path: testInfo.outputPath(`${screen.name}.png`) });
      if (screen.isOverlay) await page.keyboard.press('Escape');
    }
    expect(pairs, 'stops that are followed by another one in their form').toBeGreaterThan(2);
  });
}

test('and through the forms of the first run', async ({ launch }) => {
  const { page } = await launch();
  const firstRun = createFirstRunPage(page);
  await firstRun.heading.waitFor();
  for (const way of ['connect', 'create'] as const) {
    await firstRun.show(way);
    const walk = await walkWithTab(page);
    expect.soft(walk.backwards, way).toEqual([]);
    expect(walk.pairs).toBeGreaterThan(0);
    await firstRun.back();
  }
});
