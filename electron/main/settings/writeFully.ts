/**
 * Writes all of it, or throws. A disk that fills up takes what it has room for and says how much that was, without a failure: whoever does not look has a
 * file that ends in the middle.
 * @param write takes as much as it can and says how many bytes that were; throws where it can take nothing
 */
export function writeFully(bytes: Uint8Array, write: (rest: Uint8Array, at: number) => number): void {
  for (let at = 0; at < bytes.byteLength;) {
    const written = write(bytes.subarray(at), at);
    if (written <= 0) throw Object.assign(new Error('the disk takes nothing more'), { code: 'ENOSPC' });
    at += written;
  }
}
