import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AddendumContent } from './addendumContent';
import { canonicalJson } from './canonicalJson';
import type { MinutesContent } from './minutesContent';

/** SHA-256 in lower-case hex over the canonical JSON (RFC 8785) of the content. */
export function hashMinutesContent(content: MinutesContent | AddendumContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** Compares with a hash as people copy it: any case, with white space from line breaks in between. */
export function verifyMinutesContent(content: MinutesContent | AddendumContent, expectedHash: string): boolean {
  return hashMinutesContent(content) === expectedHash.replace(/\s/gu, '').toLowerCase();
}
