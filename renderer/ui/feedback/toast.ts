import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import type { Action } from '../actions/runAction';
import type { FeedbackTone } from './toneIcons';

export type ToastContent = {
  /** Above the message, in a few words, where the message is long. */
  readonly title?: string;
  /** A finished sentence: what happened. */
  readonly message: string;
  readonly tone?: FeedbackTone;
  /** Undo, most of all. Pressing it closes the toast. */
  readonly action?: { readonly label: string; readonly onPress: Action };
  /** For technical support: shown on demand, to be copied. Without personal data. */
  readonly details?: string;
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

// With an action there is something to read and to reach. The clock stops while the pointer or the focus is on the toasts.
const PLAIN_MS = 6_000;
const WITH_ACTION_MS = 12_000;

let closeLatest: (() => void) | undefined;
const errors = new Map<string, () => void>();

/**
 * Says it once, at the edge of the window, and to screen readers. One at a time: what happened takes the place of what had happened before, with the way back that
 * was offered for it, which Ctrl+Z still knows. An error stays until it is closed, or happens again: then it is said anew in its place.
 * Returns a way to take it back.
 */
export function toast(content: ToastContent): () => void {
  const timeout = content.action ? WITH_ACTION_MS : PLAIN_MS;
  const staysOpen = content.tone === 'danger';
  if (staysOpen) errors.get(content.message)?.();
  else closeLatest?.();
  const key = toastQueue.add(content, staysOpen ? {} : { timeout });
  const close = (): void => toastQueue.close(key);
  if (staysOpen) errors.set(content.message, close);
  else closeLatest = close;
  return close;
}
