import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';

/** Before a file goes to another program. Whoever presses Enter without reading has cancelled. */
export async function askToOpen(
  window: BrowserWindow,
  translate: Translate,
  { name, mayHoldMacros }: { readonly name: string; readonly mayHoldMacros: boolean },
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: mayHoldMacros ? 'warning' : 'question',
    message: translate('shell.openFile.title', { name }),
    detail: [...(mayHoldMacros ? [translate('shell.openFile.macros')] : []), translate('shell.openFile.detail')].join(
      '\n\n',
    ),
    buttons: [translate('shell.newHost.cancel'), translate('shell.openFile.confirm')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
