import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import type { OpenQuestion } from './createOpenedFiles';

/** Labels under which a person does not pass on what they see (TLP 2.0). */
const STRICT: ReadonlySet<string> = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);

/** Before a file goes to another program. Whoever presses Enter without reading has cancelled. */
export async function askToOpen(
  window: BrowserWindow,
  translate: Translate,
  { name, tlp, mayHoldMacros }: OpenQuestion,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: mayHoldMacros ? 'warning' : 'question',
    message: translate('shell.openFile.title', { name }),
    detail: [
      ...(mayHoldMacros ? [translate('shell.openFile.macros')] : []),
      ...(STRICT.has(tlp) ? [translate('shell.openFile.tlp', { tlp })] : []),
      translate('shell.openFile.detail'),
    ].join('\n\n'),
    buttons: [translate('shell.newHost.cancel'), translate('shell.openFile.confirm')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
