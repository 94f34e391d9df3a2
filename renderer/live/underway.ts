/** What a closing window waits for beside typed text: files that are being made. */
const underway = new Set<Promise<unknown>>();

/** @returns what the work gives; the window stays open until then, or until a person has said that it may go */
export async function keepOpenFor<T>(work: Promise<T>): Promise<T> {
  underway.add(work);
  try {
    return await work;
  } finally {
    underway.delete(work);
  }
}

/** Whatever came of it: whoever began the work says that. What begins meanwhile is waited for as well. */
export async function untilNothingIsUnderway(): Promise<void> {
  while (underway.size > 0) await Promise.allSettled(underway);
}
