import type { FileSource } from '../../renderer/data';

/** Bytes that are told by a number, none of them like another file's. */
export function bytesOf(seed: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

export interface TestFile extends FileSource {
  /** As somebody who saves over it while it is read. */
  touch: () => void;
}

/** A file as a person chooses it. @param failAt a slice that begins there cannot be read */
export function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>, failAt = Number.POSITIVE_INFINITY): TestFile {
  let lastModified = 1_000;
  return {
    name,
    type: 'application/pdf',
    size: bytes.byteLength,
    get lastModified() {
      return lastModified;
    },
    slice: (start, end) => ({
      arrayBuffer: () =>
        start >= failAt
          ? Promise.reject(new DOMException('could not be read', 'NotReadableError'))
          : Promise.resolve(bytes.slice(start, end).buffer),
    }),
    touch() {
      lastModified += 1;
    },
  };
}
