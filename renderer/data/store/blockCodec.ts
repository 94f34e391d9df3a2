/** Where a block lies. A codec that encrypts binds what it makes to this place, so that no block can be moved to another one. */
export interface BlockPlace {
  readonly database: string;
  /** Of the records in it; `local` for a value of this laptop. */
  readonly collection: string;
  /** Number of the block in its collection; the name of a local value. */
  readonly key: number | string;
  /** Schema version of the records in it, see [Note: two versions] in shared/schema/envelope. */
  readonly schemaVersion: number;
}

/** UTF-8 of JSON. */
export type Plain = Uint8Array<ArrayBuffer>;

/**
 * What IndexedDB holds of a block instead of its bytes. Encoding happens before a transaction opens and decoding after one has ended: to
 * await anything but IndexedDB inside a transaction ends it.
 */
export interface BlockCodec {
  readonly encode: (plain: Plain, place: BlockPlace) => Promise<unknown>;
  /** Of what `encode` made for the same place; rejects where it was not made for it. */
  readonly decode: (encoded: unknown, place: BlockPlace) => Promise<Plain>;
}

export const identityCodec: BlockCodec = {
  encode: (plain) => Promise.resolve(plain),
  // A parsing edge: only `encode` made it.
  decode: (encoded) => Promise.resolve(encoded as Plain),
};

/**
 * Bytes rather than objects: Chromium reads 5,000 records from them in half the time that it takes to copy them as objects, and they are what a codec
 * that encrypts needs anyway. As text, one German quotation mark would double the size of a block.
 */
export async function encodeContent(codec: BlockCodec, content: unknown, place: BlockPlace): Promise<unknown> {
  return codec.encode(encoder.encode(JSON.stringify(content)), place);
}

export interface Decoded {
  readonly content: unknown;
  /** Bytes. */
  readonly size: number;
}

export async function decodeContent(codec: BlockCodec, encoded: unknown, place: BlockPlace): Promise<Decoded> {
  const plain = await codec.decode(encoded, place);
  return { content: JSON.parse(decoder.decode(plain)) as unknown, size: plain.byteLength };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The place of the list of the ids in a block. */
export function placeOfIds(block: BlockPlace): BlockPlace {
  return { ...block, collection: `${block.collection} ids` };
}

/** The place of a value of this laptop. */
export function placeOfLocal(database: string, key: string): BlockPlace {
  return { database, collection: 'local', key, schemaVersion: 0 };
}
