import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, type Result } from '../../result';

/**
 * [Note: set-up link] The bytes of a link, all numbers big-endian:
 *
 * | bytes | |
 * |---|---|
 * | 3 | `VSL` |
 * | 1 | version, 1 |
 * | 3 | scrypt: log₂ N, r, p |
 * | 4 | valid until, whole seconds since 1970 |
 * | 16 | id, random: says nothing, and is how a laptop knows a link again that it has used |
 * | 16 | salt |
 * | n | sealed: nonce, cipher text, tag of AES-256-GCM, with all of the above as associated data |
 * | 4 | the first bytes of SHA-256 over all of the above, so that a damaged file is told from wrong words |
 *
 * As text they are base32 (RFC 4648 §6, without padding) behind a word that says what it is: letters that every mail program leaves alone, that a QR code
 * holds in its narrow alphabet, and that no phone takes for an address to open. The file holds that text as well.
 */
export interface SetupLink {
  readonly cost: SetupLinkCost;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Hexadecimal. */
  readonly id: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** What the seal takes as associated data. */
  readonly header: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface SetupLinkCost {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}

/** `foreign`: no link of Verbund. `newer`: of a version of Verbund that writes them in another way. */
export type SetupLinkProblem = { readonly type: 'foreign' | 'newer' | 'damaged' };

const WORD = 'VERBUND-LINK-';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const MAGIC = [0x56, 0x53, 0x4c];
const VERSION = 1;
const ID_BYTES = 16;
const SALT_BYTES = 16;
const HEADER_BYTES = MAGIC.length + 1 + 3 + 4 + ID_BYTES + SALT_BYTES;
const CHECK_BYTES = 4;
/** Nonce and tag. */
const SHORTEST_SEALED = 28;

/** Letters of the text; a real one has some 600. Far more is no link, and is not looked at. */
export const LONGEST_SETUP_LINK = 16_384;

/** What is in the head of a link. @param id 16 bytes @param salt 16 bytes @param expiresAt whole seconds since 1970 */
export function writeHeader(parts: {
  readonly cost: SetupLinkCost;
  readonly expiresAt: number;
  readonly id: Uint8Array;
  readonly salt: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  const { cost, expiresAt, id, salt } = parts;
  const header = new Uint8Array(HEADER_BYTES);
  header.set([...MAGIC, VERSION, Math.log2(cost.cost), cost.blockSize, cost.parallelization]);
  new DataView(header.buffer).setUint32(7, expiresAt);
  header.set(id, 11);
  header.set(salt, 11 + ID_BYTES);
  return header;
}

export function setupLinkToText(header: Uint8Array, sealed: Uint8Array): string {
  const content = Uint8Array.from([...header, ...sealed]);
  return WORD + toBase32(Uint8Array.from([...content, ...checkOf(content)]));
}

/**
 * What a file or a code holds. White space, capitals and hyphens do not count, since mail programs break lines.
 * @param text as it was read or pasted
 */
export function parseSetupLink(text: string): Result<SetupLink, SetupLinkProblem> {
  const letters = text
    .slice(0, LONGEST_SETUP_LINK + 1)
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase();
  const word = WORD.replaceAll('-', '');
  if (!letters.startsWith(word)) return err({ type: 'foreign' });
  const bytes = text.length > LONGEST_SETUP_LINK ? undefined : fromBase32(letters.slice(word.length));
  if (!bytes || MAGIC.some((byte, at) => bytes[at] !== byte)) return err({ type: 'damaged' });
  const content = bytes.subarray(0, -CHECK_BYTES);
  const check = bytes.subarray(-CHECK_BYTES);
  if (!checkOf(content).every((byte, at) => check[at] === byte)) return err({ type: 'damaged' });
  // Only now: a damaged version is damage.
  if (bytes[3] !== VERSION) return err({ type: 'newer' });
  if (content.length < HEADER_BYTES + SHORTEST_SEALED) return err({ type: 'damaged' });
  return ok(partsOf(content));
}

/** The text of a link in a file, to be pasted or opened. Damage is told when it is looked at, with the same words as of a text that was pasted. */
export function readSetupLinkFile(bytes: Uint8Array): Result<string, { readonly type: 'notLink' }> {
  const text = bytes.length > LONGEST_SETUP_LINK ? '' : new TextDecoder().decode(bytes);
  const parsed = parseSetupLink(text);
  return !parsed.ok && parsed.error.type === 'foreign' ? err({ type: 'notLink' }) : ok(text.trim());
}

function partsOf(content: Uint8Array<ArrayBuffer>): SetupLink {
  const [log2 = 0, blockSize = 0, parallelization = 0] = content.subarray(4, 7);
  return {
    cost: { cost: 2 ** log2, blockSize, parallelization },
    expiresAt: new DataView(content.buffer, content.byteOffset).getUint32(7) * 1000,
    id: [...content.subarray(11, 11 + ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    salt: content.slice(11 + ID_BYTES, HEADER_BYTES),
    header: content.slice(0, HEADER_BYTES),
    sealed: content.slice(HEADER_BYTES),
  };
}

function checkOf(content: Uint8Array): Uint8Array {
  return sha256(content).subarray(0, CHECK_BYTES);
}

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let rest = 0;
  let bits = 0;
  for (const byte of bytes) {
    rest = ((rest << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET.charAt((rest >> (bits - 5)) & 31);
  }
  return bits === 0 ? text : text + ALPHABET.charAt((rest << (5 - bits)) & 31);
}

/** Undefined where a letter is none of the alphabet, or where the last one says more than belongs to a byte: that would be a second text for the same link. */
function fromBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let rest = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    rest = ((rest << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (rest >> bits) & 0xff;
    at += 1;
  }
  return toBase32(bytes) === text ? bytes : undefined;
}
