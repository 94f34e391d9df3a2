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
  /** A toast takes the place of an earlier one of the same topic. Whatever offers an action is of one: undo. */
  readonly topic?: 'undo';
  /** For technical support: shown on demand, to be copied. Without personal data. */
  readonly details?: string;
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

// With an action there is something to read and to reach. The clock stops while the pointer or the focus is on the toasts.
const PLAIN_MS = 6_000;
const WITH_ACTION_MS = 12_000;

const closeByTopic = new Map<string, () => void>();

/**
 * Says it once, at the lower edge, and to screen readers. An error stays until it is closed. One that offers a way back takes
 * the place of the one before, and so does what became of it: two of the same button would ask which is which, and Ctrl+Z still knows the earlier step.
 * Returns a way to take it back.
 */
export function toast(content: ToastContent): () => void {
  const timeout = content.action ? WITH_ACTION_MS : PLAIN_MS;
  const topic = content.topic ?? (content.action && 'undo');
  if (topic !== undefined) closeByTopic.get(topic)?.();
  const key = toastQueue.add(content, content.tone === 'danger' ? {} : { timeout });
  const close = (): void => toastQueue.close(key);
  if (topic !== undefined) closeByTopic.set(topic, close);
  return close;
}
