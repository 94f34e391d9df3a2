import * as v from 'valibot';
import { presentationSchema, type PresentationState } from '../../../shared/domain/presentation';

/** Between the page and the window on the screen, in one process family and one origin: nothing leaves the laptop. */
const NAME = 'verbund-presentation';

const messageSchema = v.variant('type', [
  /** The window has opened and knows nothing yet. */
  v.object({ type: v.literal('hello') }),
  v.object({ type: v.literal('state'), state: presentationSchema }),
]);
type Message = v.InferOutput<typeof messageSchema>;

export interface PresentationChannel {
  readonly send: (message: Message) => void;
  readonly close: () => void;
}

export function openPresentationChannel(receive: (message: Message) => void): PresentationChannel {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // Two versions of the application never run at once, but what cannot be read is better not shown than half shown.
    const parsed = v.safeParse(messageSchema, data);
    if (parsed.success) receive(parsed.output);
  });
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

export type { PresentationState };
