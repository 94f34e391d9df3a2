import type { WebContents } from 'electron';
import * as v from 'valibot';
import { notifications, type NotificationName } from '../../../shared/ipc/contract';

type Payload<N extends NotificationName> = v.InferOutput<(typeof notifications)[N]['payload']>;

/** Tells the page something; a page that is gone is told nothing. */
export function notify<N extends NotificationName>(
  contents: WebContents | undefined,
  name: N,
  payload: Payload<N>,
): void {
  if (!contents || contents.isDestroyed() || contents.isCrashed()) return;
  contents.send(notifications[name].channel, payload);
}
