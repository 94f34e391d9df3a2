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
  /** What it is about, where it may be said several times in different words: a name that is never shown. */
  readonly about?: string;
  /** For technical support: shown on demand, to be copied. Without personal data. */
  readonly details?: string;
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

// With an action there is something to read and to reach. The clock stops while the pointer or the focus is on the toasts.
const PLAIN_MS = 6_000;
const WITH_ACTION_MS = 12_000;

let closeLatest: (() => void) | undefined;
let latestAbout: string | undefined;
/** By what they are about, or else by what they say. */
const errors = new Map<string, () => void>();

/**
 * Says it once, at the edge of the window, and to screen readers. One at a time: what happened takes the place of what had happened before, with the way back that
 * was offered for it, which Ctrl+Z still knows. An error stays until it is closed, or happens again: then it is said anew in its place. What is said later about the
 * same thing takes the place of whatever was said of it, errors as well.
 * Returns a way to take it back.
 */
export function toast(content: ToastContent): () => void {
  const { about, message, tone, action } = content;
  const timeout = action ? WITH_ACTION_MS : PLAIN_MS;
  const staysOpen = tone === 'danger';
  errors.get(about ?? message)?.();
  if (!staysOpen || (about !== undefined && latestAbout === about)) closePassing();
  const key = toastQueue.add(content, staysOpen ? {} : { timeout });
  const close = (): void => toastQueue.close(key);
  if (staysOpen) errors.set(about ?? message, close);
  else {
    closeLatest = close;
    latestAbout = about;
  }
  return close;
}

/** Takes away what goes by itself anyway, and leaves errors. */
export function closePassing(): void {
  closeLatest?.();
}
