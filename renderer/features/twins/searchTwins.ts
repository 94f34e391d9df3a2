import { institutionToFacts, memberToFacts, type SearchProgress, type Twins } from '../../../shared/domain/duplicates';
import type { Institution, Member } from '../../../shared/schema';
import { breathe } from '../../data';
import type { SearchPart, SearchReply } from './searchMessages';
import TwinsWorker from './twinsWorker?worker';

export interface SearchOptions {
  /** Ends the search and all it holds at once. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SearchProgress) => void;
}

/** Members in one message: a thousand take a few milliseconds to be read and sent. */
const PART = 1000;

/** Looks for twins in a worker of its own. @returns undefined where somebody thought better of it */
export async function searchTwins(
  members: readonly Member[],
  institutions: readonly Institution[],
  { signal, onProgress }: SearchOptions,
): Promise<Twins | undefined> {
  if (isAborted(signal)) return undefined;
  const worker = new TwinsWorker();
  const { port1, port2 } = new MessageChannel();
  const end = (): void => {
    port1.close();
    worker.terminate();
  };
  try {
    const found = new Promise<Twins | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(`the search for twins: ${message}`)));
      port1.onmessage = ({ data }: MessageEvent<SearchReply>) => {
        if (data.type === 'found') resolve(data.twins);
        else onProgress(data);
      };
    });
    for (let from = 0; from < members.length; from += PART) {
      const part: SearchPart = { members: members.slice(from, from + PART).map(memberToFacts), institutions: [] };
      worker.postMessage(part);
      await breathe();
      if (isAborted(signal)) return undefined;
    }
    const last: SearchPart = { members: [], institutions: institutions.map(institutionToFacts) };
    worker.postMessage(last, [port2]);
    return await found;
  } finally {
    end();
  }
}

/** Asked anew each time: it changes while others have their turn. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
