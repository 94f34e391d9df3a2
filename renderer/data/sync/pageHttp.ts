import { LARGEST_ANSWER_BYTES, LARGEST_DOCUMENT_BYTES } from '../../../shared/sync/answerLimits';
import type { Http } from '../../../shared/sync/couch';
import { syncFailure } from '../../../shared/sync/errors';
import { stopReading } from '../../../shared/stopReading';

/**
 * The browser's fetch, as sync uses it: an answer that is too large is broken off, not read into memory; see [Note: answers have an end].
 * @param largestBytes of any answer, where it is to be less
 */
export function createPageHttp(largestBytes = Number.POSITIVE_INFINITY): Http {
  return async (url, { signal, isForOne = false, ...request }) => {
    const most = Math.min(largestBytes, isForOne ? LARGEST_DOCUMENT_BYTES : LARGEST_ANSWER_BYTES);
    const response = await fetch(url, { ...request, ...(signal && { signal }) });
    return {
      status: response.status,
      headers: response.headers,
      async text() {
        const decoder = new TextDecoder();
        const parts: string[] = [];
        await readParts(response.body, most, (part) => parts.push(decoder.decode(part, { stream: true })));
        return [...parts, decoder.decode()].join('');
      },
      async arrayBuffer() {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        await readParts(response.body, most, (part) => parts.push(part));
        return new Blob(parts).arrayBuffer();
      },
    };
  };
}

async function readParts(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
  take: (part: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  if (body === null) return;
  const reader = body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
    if (size > limit) {
      // Ends the request as well; that it was still under way is why nobody waits for it.
      stopReading(reader);
      throw syncFailure({ type: 'answerTooLarge' });
    }
    take(value);
  }
}
