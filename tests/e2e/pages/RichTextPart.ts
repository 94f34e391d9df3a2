import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import type { DraggedFile } from './FilesPart';

const t = createTranslate('de');

/** A rich text and its toolbar. */
export interface RichTextPart {
  readonly field: Locator;
  /** Its lines as `kind: words`, in their order. */
  readonly lines: () => Promise<readonly string[]>;
  readonly toolbar: Locator;
  readonly format: (name: string) => Locator;
  readonly box: (words: string) => Locator;
  /** What can be done with the link that the caret is in. */
  readonly atLink: (address: string) => Locator;
  /** What can be done with the record that the caret is in the name of. */
  readonly atMention: (name: string) => Locator;
  /** The names that the letters behind `@` or `#` may mean. */
  readonly names: Locator;
  /** What is looked for in it, and how often it is there. */
  readonly finder: { readonly query: Locator; readonly count: Locator };
  /** By keyboard, behind the last letter. */
  readonly append: (keys: readonly string[]) => Promise<void>;
  /** All of it, as another application gets it. */
  readonly copied: () => Promise<string>;
  /** As from another application. */
  readonly paste: (html: string) => Promise<void>;
  /** A file of the clipboard, as a browser copies it with the markup that names it. */
  readonly pasteFile: (file: DraggedFile, html?: string) => Promise<void>;
  readonly pictures: Locator;
  /** Pixels that one has to move sideways to see all of it. */
  readonly hiddenWidth: () => Promise<number>;
  /** As far as it goes. @returns pixels */
  readonly moveSideways: () => Promise<number>;
}

export function createRichTextPart(page: Page, label: string): RichTextPart {
  const field = page.getByRole('textbox', { name: label, exact: true });
  const toolbar = page.getByRole('toolbar', { name: t('ui.rich.toolbar', { label }) });
  const finder = page.getByRole('search', { name: t('ui.find.label', { label }) });
  return {
    field,
    lines: () =>
      field.locator('[data-line]').evaluateAll((lines) =>
        lines.map((line) => {
          const cells = Array.from(line.querySelectorAll('[data-cell]'), (cell) => cell.textContent);
          return `${line.getAttribute('data-line') ?? ''}: ${cells.length > 0 ? cells.join('|') : line.textContent}`;
        }),
      ),
    toolbar,
    format: (name) => toolbar.getByRole('button', { name, exact: true }),
    box: (words) => field.locator('p', { hasText: words }).getByRole('checkbox', { name: t('ui.rich.done') }),
    atLink: (address) => page.getByRole('group', { name: t('ui.rich.linkAt', { address }), exact: true }),
    atMention: (name) => page.getByRole('group', { name: t('ui.rich.mentionAt', { name }), exact: true }),
    names: page.getByRole('listbox', { name: t('ui.rich.mentions'), exact: true }),
    finder: { query: finder.getByRole('searchbox'), count: finder.getByRole('status') },
    async append(keys) {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+End');
      for (const key of keys) await (key === 'Enter' ? page.keyboard.press(key) : page.keyboard.type(key));
    },
    async copied() {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+a');
      return field.evaluate((element) => {
        const clipboardData = new DataTransfer();
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/html');
      });
    },
    async paste(html) {
      await field.evaluate((element, markup) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', markup);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, html);
    },
    async pasteFile(file, html = '') {
      await field.evaluate(
        (element, { name, type, bytes, markup }) => {
          const clipboardData = new DataTransfer();
          if (markup !== '') clipboardData.setData('text/html', markup);
          clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }));
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        { ...file, markup: html },
      );
    },
    pictures: field.locator('figure'),
    hiddenWidth: () =>
      field.evaluate((element) => {
        const scroller = element.parentElement?.parentElement;
        return scroller ? scroller.scrollWidth - scroller.clientWidth : Number.NaN;
      }),
    moveSideways: () =>
      field.evaluate((element) => {
        const scroller = element.parentElement?.parentElement;
        scroller?.scrollBy({ left: 9999 });
        return scroller?.scrollLeft ?? 0;
      }),
  };
}
