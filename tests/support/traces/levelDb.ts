import { unpackSnappy } from './snappy';

/** As LevelDB's table_format.md and log_format.md describe its files. */
const FOOTER_BYTES = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

/** The blocks of a table (.ldb), unpacked; undefined where the file is none. */
export function tableBlocks(file: Uint8Array): readonly Uint8Array[] | undefined {
  const footer = file.subarray(-FOOTER_BYTES);
  if (footer.length < FOOTER_BYTES || MAGIC.some((byte, at) => footer[FOOTER_BYTES - 8 + at] !== byte))
    return undefined;
  const [, afterMeta] = readHandle(footer, 0);
  const [index] = readHandle(footer, afterMeta);
  return handlesIn(readBlock(file, index)).map((handle) => readBlock(file, handle));
}

/** The records of a log (.log), without the headers that cut them into pieces. */
export function logBytes(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    let at = block;
    const end = Math.min(block + LOG_BLOCK, file.length);
    while (at + LOG_HEADER <= end) {
      const length = (file[at + 4] ?? 0) + (file[at + 5] ?? 0) * 256;
      if (length === 0) break;
      pieces.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function readBlock(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unpackSnappy(block) : block;
}

/** The values of an index block. */
function handlesIn(block: Uint8Array): readonly Handle[] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const restarts = view.getUint32(block.length - 4, true);
  const end = block.length - 4 - restarts * 4;
  const handles: Handle[] = [];
  for (let at = 0; at < end;) {
    const [, afterShared] = readVarint(block, at);
    const [unshared, afterUnshared] = readVarint(block, afterShared);
    const [valueSize, afterSize] = readVarint(block, afterUnshared);
    const value = afterSize + unshared;
    handles.push(readHandle(block, value)[0]);
    at = value + valueSize;
  }
  return handles;
}

function readHandle(bytes: Uint8Array, at: number): readonly [Handle, number] {
  const [offset, afterOffset] = readVarint(bytes, at);
  const [size, afterSize] = readVarint(bytes, afterOffset);
  return [{ offset, size }, afterSize];
}

function readVarint(bytes: Uint8Array, from: number): readonly [number, number] {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const part = bytes[at] ?? 0;
    at += 1;
    value += (part & 0x7f) * 2 ** shift;
    if (part < 0x80) return [value, at];
  }
}
