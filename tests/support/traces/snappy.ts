/**
 * Unpacks a block of LevelDB that is packed with Snappy (format description of the Snappy project, version of 2011-10-05): a length, then
 * literals and copies of what was unpacked before.
 * @throws RangeError where it is none
 */
export function unpackSnappy(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 0;
  function byte(): number {
    const value = packed[at];
    if (value === undefined) throw new RangeError('ends too early');
    at += 1;
    return value;
  }
  function number(bytes: number): number {
    let value = 0;
    for (let place = 0; place < bytes; place += 1) value += byte() * 2 ** (8 * place);
    return value;
  }
  let size = 0;
  for (let shift = 0; ; shift += 7) {
    const part = byte();
    size += (part & 0x7f) * 2 ** shift;
    if (part < 0x80) break;
    if (shift > 28) throw new RangeError('no length');
  }
  if (size > 64 * 1024 * 1024) throw new RangeError('too large for a block');
  const plain = new Uint8Array(size);
  let end = 0;
  while (at < packed.length) {
    const tag = byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const length = short < 60 ? short + 1 : number(short - 59) + 1;
      if (at + length > packed.length || end + length > size) throw new RangeError('a literal is too long');
      plain.set(packed.subarray(at, at + length), end);
      at += length;
      end += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? (tag >> 5) * 256 + byte() : number(kind === 2 ? 2 : 4);
    if (offset === 0 || offset > end || end + length > size) throw new RangeError('a copy from nowhere');
    // One at a time: a copy may reach into what it writes.
    for (let index = 0; index < length; index += 1) plain[end + index] = plain[end + index - offset] ?? 0;
    end += length;
  }
  if (end !== size) throw new RangeError('shorter than it says');
  return plain;
}
