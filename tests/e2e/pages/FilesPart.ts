import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** The files of the record that the page shows, and the quick look. */
export interface FilesPart {
  readonly section: Locator;
  readonly rows: Locator;
  readonly row: (name: string) => Locator;
  /** From the disk. */
  readonly choose: (...files: readonly (string | FilePayload)[]) => Promise<void>;
  /** Drags over the list; the answer lets go. */
  readonly drag: (files: readonly DraggedFile[]) => Promise<() => Promise<void>>;
  /** Lets go somewhere else on the page. */
  readonly dropOn: (elsewhere: Locator, file: DraggedFile) => Promise<void>;
  /** A picture of the clipboard, with the focus where it is. */
  readonly paste: (file: DraggedFile) => Promise<void>;
  readonly addButton: Locator;
  readonly refused: Locator;
  readonly act: (name: string, action: string) => Promise<void>;
  readonly look: (name: string) => Promise<QuickLookPart>;
}

export interface QuickLookPart {
  readonly dialog: Locator;
  readonly picture: Locator;
  /** A drawn page of a PDF. */
  readonly page: Locator;
  /** Colours of a drawn page, so that a test knows that something is on it. */
  readonly colours: () => Promise<number>;
  readonly button: (name: string) => Locator;
  /** CSS pixels that what is shown was moved to the right and down. */
  readonly moved: () => Promise<readonly number[]>;
  /** How far the dialog reaches beyond the window, to the left and right. */
  readonly beyond: () => Promise<readonly number[]>;
}

interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface DraggedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

/** @param section where the page shows files in another place than a section of their own */
export function createFilesPart(
  page: Page,
  section = page.getByRole('region', { name: t('files.title'), exact: true }),
): FilesPart {
  const row = (name: string): Locator => section.getByTestId('file').filter({ hasText: name });
  const dialog = page.getByRole('dialog');
  const stage = dialog.getByRole('group', { name: /^Inhalt von/u });

  function transferOf(files: readonly DraggedFile[]) {
    return page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, type, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return transfer;
    }, files);
  }

  return {
    section,
    rows: section.getByTestId('file'),
    row,
    async choose(...files) {
      const [choosing] = await Promise.all([
        page.waitForEvent('filechooser'),
        section.getByRole('button', { name: t('files.add') }).click(),
      ]);
      // A typing edge: the library takes all of one kind or all of the other.
      await choosing.setFiles(files as readonly string[]);
    },
    async drag(files) {
      const dataTransfer = await transferOf(files);
      const area = section.getByText(t('files.add'));
      await area.dispatchEvent('dragenter', { dataTransfer });
      await area.dispatchEvent('dragover', { dataTransfer });
      await section.getByText(t('files.drop')).waitFor();
      return () => area.dispatchEvent('drop', { dataTransfer });
    },
    async dropOn(elsewhere, file) {
      const dataTransfer = await transferOf([file]);
      await elsewhere.dispatchEvent('dragover', { dataTransfer });
      await elsewhere.dispatchEvent('drop', { dataTransfer });
    },
    addButton: section.getByRole('button', { name: t('files.add') }),
    async paste(file) {
      const clipboardData = await transferOf([file]);
      await page.evaluate((data) => {
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, clipboardData);
    },
    refused: section.getByRole('status').filter({ hasText: 'nicht hinzugefügt' }),
    async act(name, action) {
      await row(name)
        .getByRole('button', { name: /^Aktionen/u })
        .click();
      await page.getByRole('menuitem', { name: action }).click();
    },
    async look(name) {
      await row(name)
        .getByRole('button', { name: t('files.lookNamed', { name }) })
        .click();
      await dialog.waitFor();
      return {
        dialog,
        picture: dialog.locator('img'),
        page: dialog.locator('canvas:not([hidden])'),
        colours: () => dialog.locator('canvas').evaluate(countColours),
        button: (label) => dialog.getByRole('button', { name: label, exact: true }),
        moved: () => stage.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
        beyond: () =>
          dialog.evaluate((element) => {
            const { left, right } = element.getBoundingClientRect();
            return [Math.max(0, -left), Math.max(0, right - window.innerWidth)];
          }),
      };
    },
  };
}

function countColours(canvas: HTMLElement | SVGElement): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, copy.width, copy.height) ?? {};
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return colours.size;
}
