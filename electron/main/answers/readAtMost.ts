import { stopReading } from '../../../shared/stopReading';
import { withoutUnhandledRejection } from '../../../shared/sync/withoutUnhandledRejection';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A body read whole, but never more of it than `limit`: a server's answer is as long as the server wants, and a few kilobytes on the
 * line are gigabytes once they are unpacked.
 * @param limit bytes, after unpacking
 * @param signal ends the reading, also where the stream itself does not heed it; its reason is thrown
 * @returns undefined where there is more than `limit`; the rest is not fetched
 */
export async function readAtMost(
  body: ReadableStream<Bytes> | null,
  limit: number,
  signal?: AbortSignal,
): Promise<Bytes | undefined> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const stop = new AbortController();
  const aborted = rejectOnAbort(signal, stop.signal);
  const chunks: Bytes[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), aborted]);
      if (done) return joined(chunks, size);
      size += value.byteLength;
      if (size > limit) return undefined;
      chunks.push(value);
    }
  } finally {
    stop.abort();
    // Nothing is left to cancel of a body that came to its end, and nobody waits for the end of any other.
    stopReading(reader);
  }
}

/** Its listener goes with `end`, so that a signal that outlives many answers does not collect them. */
function rejectOnAbort(signal: AbortSignal | undefined, end: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    // The reason is whatever was given to `abort`: a TimeoutError, an AbortError.
    const onAbort = (): void => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal?.aborted === true) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true, signal: end });
  });
  // Where the body came to its end first, the rejection is nobody's.
  return withoutUnhandledRejection(aborted);
}

function joined(chunks: readonly Bytes[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
