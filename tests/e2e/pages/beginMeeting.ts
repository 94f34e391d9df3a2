import type { Page } from '@playwright/test';
import type { Translate } from '../../../shared/messages/translate';

/** Begins the meeting whose page is open; one that is planned for another day takes place today. */
export async function beginMeeting(page: Page, t: Translate): Promise<void> {
  const main = page.getByRole('main');
  const begin = main.getByRole('button', { name: t('meetings.start'), exact: true });
  const record = main.getByRole('button', { name: t('meetings.recordLater'), exact: true });
  const more = main.getByRole('button', { name: t('meetings.more'), exact: true });
  await more.waitFor();
  if (await begin.isVisible()) {
    await begin.click();
    return;
  }
  if (await record.isVisible()) await record.click();
  else {
    await more.click();
    await page.getByRole('menuitem', { name: t('meetings.beginOtherDay') }).click();
  }
  const move = t('meetings.begin.move', { time: '#' }).split('#');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`${move.at(-1)}$|^${t('meetings.begin.setDate')}$`, 'u') })
    .click();
}
