import type { Page } from '@playwright/test';
import { seedMeeting, startVerbund, withLaptop } from '../support/electron';
import { baseline, bench } from '../support/figure';
import { longestFrame } from '../support/frames';
import { t } from '../support/navigation';

const ATTENDEES = 300;
const ITEMS = 40;
/** Ten letters a second, for as long as a long sentence: a fast typist, and the store writes along four times a second. */
const TEXT =
  'Ulm berichtet aus dem Pilotbetrieb, Köln und Dataport bieten Prüflisten an, offen bleibt die Prüfung durch die Fachämter. ';
const DELAY_MS = 100;
const GOAL_MS = 50;

const type = (page: Page): Promise<void> => page.keyboard.type(TEXT, { delay: DELAY_MS });

bench('typing-meeting', () =>
  withLaptop(async (laptop) => {
    await seedMeeting(laptop, ATTENDEES, ITEMS);
    const { electron, page } = await startVerbund(laptop);
    const minutes = page.getByRole('textbox', { name: t('minutes.text', { number: 1 }) });
    await minutes.focus();
    await page.keyboard.press('ControlOrMeta+End');
    // The first letters open the text; what is measured is minuting, not opening.
    await page.keyboard.type('Also: ', { delay: DELAY_MS });
    const value = await longestFrame(page, () => type(page));

    // The limit: a text field that nothing depends on, in the same window.
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    const plain = await longestFrame(page, () => type(page));
    await electron.close();
    return {
      value,
      unit: 'ms',
      baselines: [baseline('plain field', plain, value)],
      goal: `≤ ${GOAL_MS} ms`,
      met: value <= GOAL_MS,
    };
  }),
);
