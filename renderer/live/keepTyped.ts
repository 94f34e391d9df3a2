/**
 * For a line that empties itself for the next entry while the store still writes: what could not be written comes back.
 * @param restore puts it back, unless something else has been typed meanwhile
 */
export async function keepTyped<T>(write: Promise<T>, restore: () => void): Promise<T> {
  try {
    return await write;
  } catch (thrown) {
    restore();
    throw thrown;
  }
}
