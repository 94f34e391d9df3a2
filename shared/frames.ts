import * as v from 'valibot';

/**
 * [Note: frames] How databases are written to a file, sealed as they are on the disk. A frame is the length of its header (32 bits, little
 * endian), the header as JSON in UTF-8, then the parts whose names and sizes the header lists, one after another. The last frame of a file
 * says so: without it the file was cut off.
 */
export interface Frame {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parts: ReadonlyMap<string, Bytes>;
}
export type Bytes = Uint8Array<ArrayBuffer>;

const headerSchema = v.object({
  fields: v.record(v.string(), v.unknown()),
  parts: v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
});
type Header = v.InferOutput<typeof headerSchema>;

const LENGTH_BYTES = 4;
/** Ours have some hundred bytes. */
const LONGEST_HEADER = 1024 * 1024;
/** A restore point of 50,000 records has some megabytes. What claims more is not asked for: the file may be anybody's. */
const LONGEST_PART = 256 * 1024 * 1024;

/** The file is none of ours, or was cut off. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export function encodeFrame({ fields, parts }: Frame): Bytes {
  const listed: Header = { fields, parts: [...parts].map(([name, { byteLength }]) => [name, byteLength]) };
  const header = new TextEncoder().encode(JSON.stringify(listed));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, header.byteLength, true);
  return concat([length, header, ...parts.values()]);
}

export function concat(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/** Gives exactly so many of the bytes that come next, or undefined where there are none at all. */
export type TakeBytes = (size: number) => Promise<Bytes | undefined>;

/** @throws FrameError */
export async function readFrame(take: TakeBytes): Promise<Frame> {
  const length = new DataView((await some(take, LENGTH_BYTES)).buffer).getUint32(0, true);
  if (length > LONGEST_HEADER) throw new FrameError('a header is too long');
  const { fields, parts } = readHeader(await some(take, length));
  const read = new Map<string, Bytes>();
  for (const [name, size] of parts) {
    if (size > LONGEST_PART) throw new FrameError('a part is too long');
    read.set(name, await some(take, size));
  }
  return { fields, parts: read };
}

async function some(take: TakeBytes, size: number): Promise<Bytes> {
  if (size === 0) return new Uint8Array(0);
  const bytes = await take(size);
  if (bytes?.byteLength !== size) throw new FrameError('the file ends too early');
  return bytes;
}

function readHeader(bytes: Bytes): Header {
  try {
    return v.parse(headerSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new FrameError('a header cannot be read');
  }
}

/**
 * Takes bytes one after another from something that is read in larger pieces.
 * @param read so many bytes from one on, fewer at the end
 * @param pieceBytes how much is asked for at once
 */
export function takeInPieces(read: (at: number, size: number) => Promise<Bytes>, pieceBytes: number): TakeBytes {
  let at = 0;
  let held: Bytes = new Uint8Array(0);
  return async (size) => {
    while (held.byteLength < size) {
      const piece = await read(at, Math.max(pieceBytes, size - held.byteLength));
      if (piece.byteLength === 0) break;
      at += piece.byteLength;
      held = held.byteLength === 0 ? piece : concat([held, piece]);
    }
    const taken = held.slice(0, size);
    held = held.subarray(taken.byteLength);
    return taken;
  };
}
