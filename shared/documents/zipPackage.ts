import { strToU8, zipSync, type Zippable } from 'fflate';

export type PackagePart = {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Not compressed, so that the bytes can be read at a fixed place. */
  readonly isStored?: boolean;
};

// ZIP has no time zone and begins in 1980: a fixed time gives the same bytes for the same document.
const time = new Date(1980, 0, 1);

/** A zip file with the parts in the given order. */
export function zipPackage(parts: readonly PackagePart[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, content, isStored = false } of parts) {
    files[path] = [typeof content === 'string' ? strToU8(content) : content, { level: isStored ? 0 : 6, mtime: time }];
  }
  return zipSync(files);
}
