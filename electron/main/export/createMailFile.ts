import { isMailAddress } from '../../../shared/documents';
import type { MailFile } from '../../../shared/ipc/mail';
import { composeMessage } from '../mail/composeMessage';

/** A message as a file that mail programs open as a draft: `X-Unsent` is what Outlook asks for. */
export async function createMailFile({ from, ...message }: MailFile): Promise<Uint8Array> {
  return composeMessage({
    ...message,
    // Somebody typed it into the settings of the network; without a usable one the mail program puts in its own.
    from: from && isMailAddress(from.email) ? from : undefined,
    headers: { 'X-Unsent': '1' },
    // The mail program takes them out when it sends.
    keepsBcc: true,
  });
}
