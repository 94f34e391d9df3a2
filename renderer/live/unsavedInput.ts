/**
 * [Note: unsaved input] Everything that was typed and is not in the store yet is held here, whichever field it came from: for
 * the saved mark, for closing the window, for closing the network, and for freezing minutes.
 */
export interface UnsavedHold {
  /** It could not be written. It stays held, and is tried again. */
  readonly fail: (thrown: unknown) => void;
  readonly release: () => void;
}

/** `unsaved`: something could not be written, and somebody should know. */
export type SavedState = 'saved' | 'saving' | 'unsaved';

interface Held {
  readonly flush: () => Promise<void>;
  failure?: { readonly thrown: unknown };
}

const held = new Set<Held>();
const listeners = new Set<() => void>();

export function holdUnsaved(flush: () => Promise<void>): UnsavedHold {
  const entry: Held = { flush };
  held.add(entry);
  notify();
  return {
    fail(thrown) {
      entry.failure = { thrown };
      notify();
    },
    release() {
      held.delete(entry);
      notify();
    },
  };
}

/**
 * Writes everything typed but not yet stored.
 * @throws UnsavedError (its cause is why) when something could not be written: whoever waits must then not go on as if it were
 */
export async function flushUnsaved(): Promise<void> {
  const entries = [...held];
  await Promise.all(entries.map(({ flush }) => flush()));
  const failure = entries.find((entry) => held.has(entry) && entry.failure)?.failure;
  if (failure)
    throw Object.assign(new Error('what was typed could not be stored', { cause: failure.thrown }), {
      name: 'UnsavedError',
    });
}

export function savedState(): SavedState {
  if (held.size === 0) return 'saved';
  return [...held].some(({ failure }) => failure) ? 'unsaved' : 'saving';
}

export function subscribeUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify(): void {
  for (const listener of listeners) listener();
}
