import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../result';

/** `encrypted`: a part that is asked for has a password of the container. `tooLarge`: beyond what any document needs. */
export type PartsProblem = { readonly type: 'damaged' | 'encrypted' | 'tooLarge' };

/** Of all parts that are asked for together, unpacked, in bytes. A thousand pages have about ten million. */
export const largestParts = 64 * 1024 * 1024;
/** Documents with a picture on every page have some hundred. */
export const mostParts = 10_000;

/** Records of a zip file (PKWARE APPNOTE 6.3, §4.3): their signatures, and their lengths without what is of variable length. */
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const LONGEST_COMMENT = 0xffff;
const ZIP64_EXTRA = 1;
const UNKNOWN_32 = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;
/** So much is unpacked at a time: it can grow a thousandfold before it can be looked at. */
const CHUNK = 8 * 1024;

interface Entry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** Packed and unpacked, as the directory declares them. */
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

interface Span {
  readonly from: number;
  readonly data: number;
  readonly to: number;
}

/**
 * Parts of a zip container by name; those that it lacks are missing. The directory at its end counts, and every part must lie where it
 * says, under the name it says, apart from all others: a file in which two programs could find different content is damaged.
 *
 * [Note: zip bombs] Nothing is unpacked beyond what the directory declares, and what it declares is added up before anything is unpacked.
 */
export function readParts(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
): Result<ReadonlyMap<string, Uint8Array>, PartsProblem> {
  const end = findEnd(bytes);
  if (!end) return err({ type: 'damaged' });
  if (end.count > mostParts) return err({ type: 'tooLarge' });
  const entries = readDirectory(bytes, end);
  const spans = entries && spansOf(bytes, entries, end.start);
  if (!entries || !spans || new Set(entries.map(({ name }) => name)).size !== entries.length)
    return err({ type: 'damaged' });
  const asked = entries.filter(({ name }) => wanted.has(name));
  if (asked.some(({ isEncrypted }) => isEncrypted)) return err({ type: 'encrypted' });
  if (asked.reduce((sum, { size }) => sum + size, 0) > largestParts) return err({ type: 'tooLarge' });
  const parts = new Map<string, Uint8Array>();
  for (const entry of asked) {
    const span = spans.get(entry);
    const part = span && unpack(bytes.subarray(span.data, span.to), entry);
    if (!part) return err({ type: 'damaged' });
    parts.set(entry.name, part);
  }
  return ok(parts);
}

function findEnd(
  bytes: Uint8Array,
): { readonly count: number; readonly start: number; readonly at: number } | undefined {
  const view = viewOf(bytes);
  const last = bytes.length - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const isWhole =
      view.getUint16(at + 4, true) === 0 && view.getUint16(at + 8, true) === view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return isWhole && start + view.getUint32(at + 12, true) <= at
      ? { count: view.getUint16(at + 8, true), start, at }
      : undefined;
  }
  return undefined;
}

function readDirectory(
  bytes: Uint8Array,
  { count, start, at: end }: { readonly count: number; readonly start: number; readonly at: number },
): readonly Entry[] | undefined {
  const view = viewOf(bytes);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  for (let at = start; entries.length < count;) {
    if (at + ENTRY.length > end || view.getUint32(at, true) !== ENTRY.signature) return undefined;
    const extraAt = at + ENTRY.length + view.getUint16(at + 28, true);
    const commentAt = extraAt + view.getUint16(at + 30, true);
    const next = commentAt + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const rawName = bytes.subarray(at + ENTRY.length, extraAt);
    const [size, packed, offset] = wideFields(bytes.subarray(extraAt, commentAt), [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    if (size === undefined || packed === undefined || offset === undefined) return undefined;
    entries.push({
      name: decoder.decode(rawName),
      rawName,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed,
      size,
      offset,
    });
    at = next;
  }
  return entries;
}

/** Some programs write these fields in 64 bits whatever their values, and all ones in their usual place (APPNOTE §4.5.3). */
function wideFields(extra: Uint8Array, fields: readonly number[]): readonly (number | undefined)[] {
  if (!fields.includes(UNKNOWN_32)) return fields;
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== UNKNOWN_32) return field;
      next += 8;
      return next <= extra.length ? Number(view.getBigUint64(next - 8, true)) : undefined;
    });
  }
  return fields;
}

/** Where the data of each entry lies; undefined where one lies outside, under another name, or over another one. */
function spansOf(bytes: Uint8Array, entries: readonly Entry[], end: number): ReadonlyMap<Entry, Span> | undefined {
  const view = viewOf(bytes);
  const spans = new Map<Entry, Span>();
  for (const entry of entries) {
    const from = entry.offset;
    if (from + LOCAL.length > end || view.getUint32(from, true) !== LOCAL.signature) return undefined;
    const nameLength = view.getUint16(from + 26, true);
    const data = from + LOCAL.length + nameLength + view.getUint16(from + 28, true);
    const name = bytes.subarray(from + LOCAL.length, from + LOCAL.length + nameLength);
    if (data + entry.packed > end || !isSame(name, entry.rawName)) return undefined;
    spans.set(entry, { from, data, to: data + entry.packed });
  }
  const ordered = [...spans.values()].toSorted((left, right) => left.from - right.from);
  return ordered.every(({ from }, index) => from >= (ordered[index - 1]?.to ?? 0)) ? spans : undefined;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** Undefined where it is not exactly as long as declared. */
function unpack(data: Uint8Array, { method, size }: Entry): Uint8Array | undefined {
  if (method === STORED) return data.length === size ? data : undefined;
  return method === DEFLATED ? inflate(data, size) : undefined;
}

function inflate(data: Uint8Array, size: number): Uint8Array | undefined {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && length <= size; at += CHUNK)
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  } catch {
    // The library throws for every kind of damage; which one does not matter to whoever chose the file.
    return undefined;
  }
  return length === size ? unpacked : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
