import * as v from 'valibot';
import { doorMessageSchema, doorRequestSchema, type DoorMessage, type DoorRequest } from '../../../shared/domain/door';

/** Between the minutes and the window at the door, in one process family and one origin: nothing leaves the laptop. */
const NAME = 'verbund-door';

interface Channel<Sent> {
  readonly send: (message: Sent) => void;
  readonly close: () => void;
}

/** The side of the minutes: is asked, and tells. */
export function openDoorChannel(receive: (request: DoorRequest) => void): Channel<DoorMessage> {
  return openChannel(doorRequestSchema, receive);
}

/** The side of the door: asks, and is told. */
export function openDoorWindowChannel(receive: (message: DoorMessage) => void): Channel<DoorRequest> {
  return openChannel(doorMessageSchema, receive);
}

function openChannel<Sent, Schema extends v.GenericSchema>(
  schema: Schema,
  receive: (message: v.InferOutput<Schema>) => void,
): Channel<Sent> {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(schema, data);
    if (parsed.success) receive(parsed.output);
  });
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
