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

/**
 * What IndexedDB holds of a block instead of its records. Encoding happens before a transaction opens and decoding after one has ended: to
 * await anything but IndexedDB inside a transaction ends it.
 */
export interface BlockCodec {
  readonly encode: (content: unknown, place: BlockPlace) => Promise<unknown>;
  /** Of what `encode` made for the same place; rejects where it was not made for it. */
  readonly decode: (encoded: unknown, place: BlockPlace) => Promise<unknown>;
}

/** Records as they are: IndexedDB copies them itself. */
export const identityCodec: BlockCodec = {
  encode: (content) => Promise.resolve(content),
  decode: (encoded) => Promise.resolve(encoded),
};
