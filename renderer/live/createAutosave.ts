import { holdUnsaved, type UnsavedHold } from './unsavedInput';

/**
 * The longest a keystroke waits for the store: writes of a field are so far apart, so steady typing saves steadily. The first letter after
 * a pause does not wait at all; a colleague sees it the sooner.
 */
const AUTOSAVE_MS = 200;
/** After a write that failed; each further failure doubles it up to the longest wait. A store that is back is found soon. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

type Write = () => Promise<unknown>;

export interface Autosave {
  /** The write of the latest state; it replaces one that still waits. */
  readonly change: (write: Write) => void;
  /** Writes now. Never rejected: what could not be stored is tried again, and told by `onState`. */
  readonly flush: () => Promise<void>;
}

/** `stored`: everything typed so far is in the store. `failing`: it could not be written, and is tried again until it can. */
export type AutosaveState = 'stored' | 'failing';

/**
 * Collects the keystrokes of a moment into one write. Writes never overlap and the latest always happens; one that fails is
 * kept and tried again, sooner when somebody types on.
 * @param onFailure is told of the first failure, not of those that follow until something could be written again
 */
export function createAutosave(
  onState: (state: AutosaveState) => void,
  onFailure: (thrown: unknown) => void = reportError,
): Autosave {
  let waiting: Write | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  let hold: UnsavedHold | undefined;
  let failures = 0;
  let lastWriteAt = Number.NEGATIVE_INFINITY;

  async function writeAll(): Promise<void> {
    while (waiting) {
      const write = waiting;
      waiting = undefined;
      lastWriteAt = performance.now();
      try {
        await write();
        failures = 0;
      } catch (thrown) {
        waiting ??= write;
        fail(thrown);
        return;
      }
    }
    hold?.release();
    hold = undefined;
    onState('stored');
  }

  function fail(thrown: unknown): void {
    if (failures === 0) onFailure(thrown);
    hold?.fail(thrown);
    onState('failing');
    schedule(Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS));
    failures++;
  }

  function schedule(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      flush().catch(onFailure);
    }, afterMs);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writeAll().finally(() => {
      writing = undefined;
    });
    return writing;
  }

  return {
    change(write) {
      // What waits for a retry does not wait that long when somebody types on.
      if (timer === undefined || (waiting && failures > 0))
        schedule(Math.max(0, AUTOSAVE_MS - (performance.now() - lastWriteAt)));
      waiting = write;
      hold ??= holdUnsaved(flush);
    },
    flush: () => (waiting || writing ? flush() : Promise.resolve()),
  };
}
