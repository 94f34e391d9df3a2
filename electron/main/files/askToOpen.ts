import type { BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import type { OpenQuestion } from './createOpenedFiles';
import { askFirst } from '../windows/askFirst';

/** Labels under which a person does not pass on what they see (TLP 2.0). */
const STRICT: ReadonlySet<string> = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);

/** Before a file goes to another program. */
export async function askToOpen(
  window: BrowserWindow,
  translate: Translate,
  { name, tlp, mayHoldMacros }: OpenQuestion,
): Promise<boolean> {
  return askFirst(window, translate, {
    type: mayHoldMacros ? 'warning' : 'question',
    message: translate('shell.openFile.title', { name }),
    detail: [
      ...(mayHoldMacros ? [translate('shell.openFile.macros')] : []),
      ...(STRICT.has(tlp) ? [translate('shell.openFile.tlp', { tlp })] : []),
      translate('shell.openFile.detail'),
    ].join('\n\n'),
    confirm: translate('shell.openFile.confirm'),
  });
}
