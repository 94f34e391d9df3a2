import { holdUnsaved } from './unsavedInput';

/** The longest a keystroke waits for the store. Counted from the first unsaved keystroke, so steady typing saves steadily. */
const AUTOSAVE_MS = 200;

type Write = () => Promise<unknown>;

export interface Autosave {
  /** The write of the latest state; it replaces one that still waits. */
  readonly change: (write: Write) => void;
  readonly flush: () => Promise<void>;
}

/**
 * Collects the keystrokes of a moment into one write. Writes never overlap and the latest always happens; one that
 * fails is reported and kept for the next try.
 * @param onSettled called when everything typed so far is stored
 */
export function createAutosave(onSettled: () => void): Autosave {
  let waiting: Write | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  let release: (() => void) | undefined;

  async function writeAll(): Promise<void> {
    while (waiting) {
      const write = waiting;
      waiting = undefined;
      try {
        await write();
      } catch (thrown) {
        waiting ??= write;
        reportError(thrown);
        return;
      }
    }
    release?.();
    release = undefined;
    onSettled();
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
      waiting = write;
      release ??= holdUnsaved(flush);
      timer ??= setTimeout(() => void flush(), AUTOSAVE_MS);
    },
    flush: () => (waiting || writing ? flush() : Promise.resolve()),
  };
}
