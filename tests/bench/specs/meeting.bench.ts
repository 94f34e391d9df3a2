import type { Page } from '@playwright/test';
import { seedMeeting, startSealed, startVerbund, withLaptop, type Started } from '../support/electron';
import { baseline, bench, median } from '../support/figure';
import { longestFrame } from '../support/frames';
import { t } from '../support/navigation';

const ATTENDEES = 300;
const ITEMS = 40;
/** Ten letters a second, for as long as a long sentence: a fast typist, and the store writes along four times a second. */
const TEXT =
  'Ulm berichtet aus dem Pilotbetrieb, Köln und Dataport bieten Prüflisten an, offen bleibt die Prüfung durch die Fachämter. ';
const DELAY_MS = 100;
const GOAL_MS = 50;
const ROUNDS = 3;

const type = (page: Page): Promise<void> => page.keyboard.type(TEXT, { delay: DELAY_MS });

/** The longest frame while a sentence is typed into the minutes, and into a field that nothing depends on, in the same window. */
async function typeMinutes({ electron, page }: Started): Promise<{ readonly value: number; readonly plain: number }> {
  const minutes = page.getByRole('textbox', { name: t('minutes.text', { number: 1 }) });
  await minutes.focus();
  await page.keyboard.press('ControlOrMeta+End');
  // The first letters open the text; what is measured is minuting, not opening.
  await page.keyboard.type('Also: ', { delay: DELAY_MS });
  const value = await longestFrame(page, () => type(page));
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  const plain = await longestFrame(page, () => type(page));
  await electron.close();
  return { value, plain };
}

bench('typing-meeting', () =>
  withLaptop(async (laptop) => {
    await seedMeeting(laptop, ATTENDEES, ITEMS);
    const { value, plain } = await typeMinutes(await startVerbund(laptop));
    return {
      value,
      unit: 'ms',
      baselines: [baseline('plain field', plain, value)],
      goal: `≤ ${GOAL_MS} ms`,
      met: value <= GOAL_MS,
    };
  }),
);

bench('cipher-typing', () =>
  withLaptop((sealed) =>
    withLaptop(async (plain) => {
      await seedMeeting(sealed, ATTENDEES, ITEMS, 'sealed');
      await seedMeeting(plain, ATTENDEES, ITEMS);
      const frames: Record<'sealed' | 'plain', number[]> = { sealed: [], plain: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        frames.plain.push((await typeMinutes(await startVerbund(plain))).value);
        frames.sealed.push((await typeMinutes(await startSealed(sealed))).value);
      }
      const value = median(frames.sealed);
      const base = baseline('null cipher', median(frames.plain), value);
      return {
        value,
        unit: 'ms',
        baselines: [base],
        goal: 'unchanged',
        met: base.ratio <= 1,
      };
    }),
  ),
);
