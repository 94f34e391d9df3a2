import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

const SIDES = ['older', 'younger', 'both'] as const;
type Side = (typeof SIDES)[number];

/** Who may be in the list twice, and the open pair beside it. */
export interface TwinsPage {
  readonly heading: Locator;
  readonly empty: Locator;
  readonly pair: (name: string) => Locator;
  /** The open pair. */
  readonly compare: Locator;
  /** @param name of either of the two */
  readonly open: (name: string) => Promise<TwinsPage>;
  /** @param side as they stand beside each other, the older one first */
  readonly choose: (field: string, side: Side) => Promise<TwinsPage>;
  readonly merge: () => Promise<TwinsPage>;
  /** D merges, A notes that they are two, Alt with an arrow goes to another pair. */
  readonly press: (key: 'd' | 'a' | 'Alt+ArrowDown' | 'Alt+ArrowUp') => Promise<TwinsPage>;
}

/** From the list of members, by the figure beside it. */
export async function openTwinsPage(page: Page, count: number): Promise<TwinsPage> {
  await page.getByRole('link', { name: t('twins.open', { count }), exact: true }).click();
  return createTwinsPage(page);
}

export function createTwinsPage(page: Page): TwinsPage {
  const compare = page.getByRole('region', { name: /^.+ und .+$/u });
  const grid = page.getByRole('grid', { name: t('twins.title') });
  const pair = (name: string): Locator => grid.getByRole('row').filter({ hasText: name });
  async function act(step: () => Promise<unknown>): Promise<TwinsPage> {
    await step();
    return twinsPage;
  }
  const twinsPage: TwinsPage = {
    heading: page.getByRole('heading', { level: 1, name: t('twins.title') }),
    empty: page.getByRole('heading', { name: t('twins.empty.title', { kind: 'other' }) }),
    pair,
    compare,
    open: (name) => act(() => pair(name).first().click()),
    choose: (field, side) =>
      act(() =>
        compare.getByRole('group', { name: field, exact: true }).getByRole('radio').nth(SIDES.indexOf(side)).check(),
      ),
    merge: () => act(() => compare.getByRole('button', { name: t('twins.merge'), exact: true }).click()),
    press: (key) => act(() => page.keyboard.press(key)),
  };
  return twinsPage;
}
