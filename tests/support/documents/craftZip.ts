import { deflateRawSync } from 'node:zlib';

/** A part of a container, and what its headers say otherwise than it is. */
export interface CraftedPart {
  readonly name: string;
  readonly data: Uint8Array;
  /** Name in its local header. */
  readonly localName?: string;
  /** Unpacked length, as declared. */
  readonly size?: number;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  /** Sizes stand behind the data and not in the local header, as programs write that do not know them before. */
  readonly isStreamed?: boolean;
  /** Sizes in the directory stand in 64 bits. */
  readonly isWide?: boolean;
  /** The directory points at the local header of the part of that index instead. */
  readonly at?: number;
}

/** A zip container (PKWARE APPNOTE 6.3) that says what it is told to say; libraries write only honest ones. */
export function craftZip(parts: readonly CraftedPart[], comment = ''): Uint8Array {
  const chunks: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts) {
    const packed = part.isStored === true ? part.data : deflateRawSync(part.data);
    const size = part.size ?? part.data.length;
    const flags = (part.isEncrypted === true ? 1 : 0) | (part.isStreamed === true ? 8 : 0);
    const method = part.isStored === true ? 0 : 8;
    const sizes = part.isStreamed === true ? [0, 0] : [packed.length, size];
    const localName = encode(part.localName ?? part.name);
    offsets.push(length);
    const local = [
      ...[u32(0x04034b50), u16(20), u16(flags), u16(method), u32(0), u32(0), ...sizes.map(u32)],
      ...[u16(localName.length), u16(0), localName, packed],
      ...(part.isStreamed === true ? [u32(0x08074b50), u32(0), u32(packed.length), u32(size)] : []),
    ];
    for (const chunk of local) length += chunk.length;
    chunks.push(...local);
    const name = encode(part.name);
    const extra =
      part.isWide === true ? join([u16(1), u16(16), u32(size), u32(0), u32(packed.length), u32(0)]) : join([]);
    entries.push(
      join([
        ...[u32(0x02014b50), u16(20), u16(20), u16(flags), u16(method), u32(0), u32(0)],
        ...(part.isWide === true ? [u32(0xffffffff), u32(0xffffffff)] : [u32(packed.length), u32(size)]),
        ...[u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0)],
        ...[u32(offsets[part.at ?? offsets.length - 1] ?? 0), name, extra],
      ]),
    );
  }
  const directory = join(entries);
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(parts.length),
    u16(parts.length),
    u32(directory.length),
    u32(length),
  ];
  return join([...chunks, directory, ...end, u16(comment.length), encode(comment)]);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >> 8) & 0xff);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}
