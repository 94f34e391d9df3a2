import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../../shared/messages/translate';

/** What of a right click decides what its menu offers. */
type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>;

/**
 * What a right click offers in a text: what the system's spell checker would write instead, and the clipboard. Nothing where there is nothing to do,
 * and nothing of a browser: what a page is, is not this window's business.
 */
export function contextMenuTemplate(
  { isEditable, selectionText, misspelledWord, dictionarySuggestions, editFlags }: Clicked,
  translate: Translate,
  replace: (word: string) => void,
): readonly MenuItemConstructorOptions[] {
  const suggestions: readonly MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...(dictionarySuggestions.length === 0
            ? [{ label: translate('shell.menu.noSuggestion'), enabled: false }]
            : dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }))),
          { type: 'separator' },
        ];
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: translate('shell.menu.copy') }];
  return [
    ...suggestions,
    { role: 'cut', label: translate('shell.menu.cut'), enabled: editFlags.canCut },
    { role: 'copy', label: translate('shell.menu.copy'), enabled: editFlags.canCopy },
    { role: 'paste', label: translate('shell.menu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: translate('shell.menu.selectAll'), enabled: editFlags.canSelectAll },
  ];
}

export function offerContextMenu(window: BrowserWindow, translate: () => Translate): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, translate(), (word) => webContents.replaceMisspelling(word));
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
  });
}
