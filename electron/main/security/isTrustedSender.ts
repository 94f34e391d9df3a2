import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN } from '../../../shared/ipc/contract';

/** Only the main frame of our own window, showing our own origin. A sub-frame, another window or a page that was navigated away is a stranger. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents | undefined,
): boolean {
  if (!contents || contents.isDestroyed() || event.sender !== contents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === contents.mainFrame && frame.origin === APP_ORIGIN;
}
