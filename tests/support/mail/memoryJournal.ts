import type { MailJournal } from '../../../electron/main/mail/createMailJournal';
import type { MailState } from '../../../shared/ipc/mailAccount';

/** Where a test is not about what is kept. */
export function memoryJournal(): MailJournal {
  const states = new Map<string, MailState>();
  return {
    read: (networkId, messageId) => ({ state: states.get(`${networkId} ${messageId}`) ?? 'unknown', at: '' }),
    note: (networkId, messageId, state) => states.set(`${networkId} ${messageId}`, state),
    forget: (networkId, messageIds) => messageIds.forEach((id) => states.delete(`${networkId} ${id}`)),
  };
}
