import { LONG_NOTE_TITLE } from '../page/longNote';
import { seedNote, startVerbund, withLaptop } from '../support/electron';
import { baseline, bench, median } from '../support/figure';
import { longestFrame } from '../support/frames';
import { t } from '../support/navigation';

const PAGES = 200;
const ROUNDS = 3;
const OPEN_GOAL_MS = 500;
const TEXT = 'Köln und Dataport bieten Prüflisten an. ';

/** A laptop that opens its note for the first time: the next start would open on it. */
function openOnce(): Promise<number> {
  return withLaptop(async (laptop) => {
    await seedNote(laptop, PAGES);
    const { electron, page } = await startVerbund(laptop);
    // The screen that has the link brought the editor's code along.
    const link = page.getByTestId('note').getByRole('link', { name: LONG_NOTE_TITLE });
    const opening = await link.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          if (element instanceof HTMLElement) element.click();
          requestAnimationFrame(function look() {
            const lines = document.querySelector('[role="textbox"][contenteditable="true"]')?.childElementCount ?? 0;
            // The frame in which it stands is painted when the next one begins.
            if (lines > 1) requestAnimationFrame(() => resolve(performance.now() - start));
            else requestAnimationFrame(look);
          });
        }),
    );
    await electron.close();
    return opening;
  });
}

bench('note-open-200', async () => {
  const opening: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) opening.push(await openOnce());
  const value = median(opening);
  return { value, unit: 'ms', baselines: [], goal: `≤ ${OPEN_GOAL_MS} ms`, met: value <= OPEN_GOAL_MS };
});

bench('note-typing-200', () =>
  withLaptop(async (laptop) => {
    await seedNote(laptop, PAGES);
    const { electron, page } = await startVerbund(laptop);
    await page.getByTestId('note').getByRole('link', { name: LONG_NOTE_TITLE }).click();
    await page
      .getByRole('textbox', { name: t('topics.note.body') })
      .locator('h4')
      .first()
      .click();
    await page.keyboard.press('End');
    await page.keyboard.type('Also: ', { delay: 100 });
    const value = await longestFrame(page, () => page.keyboard.type(TEXT, { delay: 100 }));
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = document.querySelector('[role="textbox"]')?.textContent ?? '';
      document.body.append(field);
      field.focus();
    });
    const plain = await longestFrame(page, () => page.keyboard.type(TEXT, { delay: 100 }));
    await electron.close();
    return { value, unit: 'ms', baselines: [baseline('plain field', plain, value)], goal: 'none set', met: null };
  }),
);
