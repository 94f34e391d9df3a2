import { expect, test, type RunningApp } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { DEMO_TOURS, demoScreens } from '../pages/demoScreens';

const windows = [
  { what: 'the smallest window', width: 900, height: 600, zoom: 1 },
  { what: '200 % zoom', width: 1440, height: 900, zoom: 2 },
] as const;

for (const size of windows) {
  for (const tour of DEMO_TOURS) {
    test(`nothing is cut off in ${size.what}: ${tour}`, async ({ launch }) => {
      const laptop = await launch({ args: ['--demo'] });
      await resize(laptop, size);
      const { page } = laptop;
      const app = createAppPage(page);
      await app.navigation.waitFor();
      for (const { name, show, proof, action, isOverlay } of demoScreens.filter((screen) => screen.tour === tour)) {
        await show(app);
        await proof(app).first().waitFor();
        expect.soft(await page.evaluate(findCutOff), name).toEqual([]);
        if (action) {
          await action(app).scrollIntoViewIfNeeded();
          await expect.soft(action(app), name).toBeInViewport({ ratio: 0.9 });
          // Would it be hit, or does something lie over it?
          await action(app).click({ trial: true });
        }
        if (isOverlay) await page.keyboard.press('Escape');
      }
    });
  }
}

async function resize(
  { electron, page }: RunningApp,
  { width, height, zoom }: (typeof windows)[number],
): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(wanted.width, wanted.height);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction((expected) => Math.abs(window.innerWidth - expected) < 2, width / zoom);
}

/** Sideways scrolling of anything but a table, and buttons whose text does not fit. */
function findCutOff(): readonly string[] {
  const describe = (element: Element): string =>
    `${element.localName} „${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}“`;
  const isTooWide = (element: Element): boolean =>
    element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  const isShown = (element: HTMLElement): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');

  const scrolling = [document.documentElement, ...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        isTooWide(element) &&
        !element.matches('[role="grid"], [role="tablist"], input, textarea') &&
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    )
    .map((element) => `scrolls sideways: ${describe(element)} ${element.className}`);
  const clipped = [...document.querySelectorAll<HTMLElement>('button')]
    .filter(
      (button) =>
        isShown(button) &&
        [button, ...button.querySelectorAll('*')].some(
          (part) => isTooWide(part) && getComputedStyle(part).overflowX !== 'visible',
        ),
    )
    .map((button) => `text is cut: ${describe(button)}`);
  const sticking = [...document.querySelectorAll<HTMLElement>('button')]
    .filter((button) => isShown(button) && getComputedStyle(button).overflowX === 'visible' && isTooWide(button))
    .map((button) => `text sticks out: ${describe(button)}`);
  return [
    ...(isTooWide(document.documentElement) ? ['the page is too wide'] : []),
    ...scrolling,
    ...clipped,
    ...sticking,
  ];
}
