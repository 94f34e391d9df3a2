import type { Locator, Page } from '@playwright/test';
import { createAppPage } from './AppPage';

/** What leaves by mail. */
export interface OutboxPage {
  readonly heading: Locator;
  readonly letter: (title: string) => Locator;
  readonly open: (title: string) => Promise<OutboxPage>;
  /** Of the open letter, by the name of the person. */
  readonly message: (name: string) => Locator;
  /** „57 von 60“, in the head of the open letter. */
  readonly count: (words: string) => Locator;
  /** Asks what to do about messages that did not arrive. */
  readonly failed: Locator;
}

export async function openOutbox(page: Page): Promise<OutboxPage> {
  const { main, t, goTo } = createAppPage(page);
  await goTo('/outbox');
  const heading = main.getByRole('heading', { name: t('outbox.title'), level: 1, exact: true });
  await heading.waitFor();
  const detail = main.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) });
  const outbox: OutboxPage = {
    heading,
    letter: (title) =>
      page
        .getByRole('grid', { name: t('outbox.title') })
        .getByRole('row')
        .filter({ hasText: title }),
    async open(title) {
      await outbox.letter(title).click();
      return outbox;
    },
    message: (name) => detail.getByRole('grid').getByRole('row').filter({ hasText: name }),
    count: (words) => detail.getByText(words, { exact: true }),
    failed: detail.getByRole('status').filter({ hasText: /kamen? nicht an/u }),
  };
  return outbox;
}
