type Flush = () => Promise<void>;

const open = new Set<Flush>();

/** Whether somebody typed something that is not in the store yet; for the saved mark in the frame. */
const listeners = new Set<() => void>();

export function holdUnsaved(flush: Flush): () => void {
  open.add(flush);
  notify();
  return () => {
    open.delete(flush);
    notify();
  };
}

/** Writes everything typed but not yet stored: before the window closes, and before another network opens. */
export async function flushUnsaved(): Promise<void> {
  await Promise.all([...open].map((flush) => flush()));
}

export function hasUnsaved(): boolean {
  return open.size > 0;
}

export function subscribeUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify(): void {
  for (const listener of listeners) listener();
}
