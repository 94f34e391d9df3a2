import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import type { MeetingPage } from './MeetingPage';

const t = createTranslate('de');

/** The letters around a meeting. */
export interface InvitePage {
  readonly heading: Locator;
  readonly occasion: (kind: 'invite' | 'update' | 'uninvite' | 'cancel' | 'remind') => Locator;
  readonly preview: Locator;
  readonly unknown: Locator;
  readonly body: Locator;
  readonly subject: Locator;
  readonly askedWhetherSent: Locator;
  readonly mailto: Locator;
  readonly setSender: (email: string) => Promise<InvitePage>;
  readonly write: (body: string) => Promise<InvitePage>;
  readonly useBlock: (title: string) => Promise<InvitePage>;
  readonly setLanguage: (language: 'Deutsch' | 'Englisch') => Promise<InvitePage>;
  readonly saveBlock: (title: string) => Promise<InvitePage>;
  readonly previewFor: (name: string) => Promise<InvitePage>;
  /** Answer the dialogs first, see fixtures/dialogs. */
  readonly saveEach: () => Promise<InvitePage>;
  readonly saveOne: () => Promise<InvitePage>;
  /** Answers the question whether the messages were sent. */
  readonly confirmSent: () => Promise<InvitePage>;
  readonly markSent: () => Promise<InvitePage>;
  readonly putIntoOutbox: () => Promise<void>;
  readonly back: () => Promise<MeetingPage>;
}

export function createInvitePage(page: Page, meeting: MeetingPage): InvitePage {
  const main = page.getByRole('main');
  const text = main.getByRole('region', { name: t('invite.text'), exact: true });
  const preview = main.getByRole('region', { name: t('invite.preview'), exact: true });
  const send = main.getByRole('region', { name: t('invite.send'), exact: true });
  const body = text.getByRole('textbox', { name: t('invite.body') });
  const toasts = page.getByText(/als verschickt vermerkt\.$/u);

  async function noted(click: () => Promise<void>): Promise<InvitePage> {
    await click();
    await toasts.first().waitFor();
    return invite;
  }

  const invite: InvitePage = {
    heading: main.getByRole('heading', { name: t('invite.title'), level: 1, exact: true }),
    occasion: (kind) => main.getByRole('radio', { name: new RegExp(`^${t(`invite.kind.${kind}`)}`, 'u') }),
    preview: preview.getByRole('article'),
    unknown: preview.getByRole('status'),
    body,
    subject: text.getByRole('textbox', { name: t('invite.subject') }),
    askedWhetherSent: send.getByText(t('invite.sentTitle')),
    mailto: send.getByRole('button', { name: t('invite.mailto') }),
    async putIntoOutbox() {
      await send.getByRole('button', { name: /^In den Postausgang/u }).click();
      await page
        .getByText(/im Postausgang\.$/u)
        .first()
        .waitFor();
    },
    async setSender(email) {
      const field = send.getByRole('textbox', { name: t('invite.sender') });
      await field.fill(email);
      await field.blur();
      return invite;
    },
    async write(content) {
      await body.fill(content);
      await body.blur();
      return invite;
    },
    async useBlock(title) {
      await text.getByRole('button', { name: new RegExp(`${t('invite.block')}$`, 'u') }).click();
      await page.getByRole('option', { name: title }).first().click();
      return invite;
    },
    async setLanguage(language) {
      await text.getByText(language, { exact: true }).click();
      return invite;
    },
    async saveBlock(title) {
      await text.getByRole('button', { name: t('invite.saveBlock') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(title);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      return invite;
    },
    async previewFor(name) {
      await preview.getByRole('combobox', { name: t('invite.previewFor') }).fill(name);
      await page.getByRole('option', { name }).first().click();
      return invite;
    },
    async saveEach() {
      await send.getByRole('button', { name: /E-Mail-Datei(?:en)? speichern/u }).click();
      await invite.askedWhetherSent.waitFor();
      return invite;
    },
    async saveOne() {
      await send.getByRole('button', { name: t('invite.oneFile') }).click();
      await invite.askedWhetherSent.waitFor();
      return invite;
    },
    confirmSent: () =>
      noted(() =>
        send
          .getByRole('button', { name: /vermerken$/u })
          .first()
          .click(),
      ),
    markSent: () => noted(() => send.getByRole('button', { name: t('invite.markSent'), exact: true }).click()),
    async back() {
      await page.keyboard.press('Escape');
      await meeting.steps.waitFor();
      return meeting;
    },
  };
  return invite;
}
