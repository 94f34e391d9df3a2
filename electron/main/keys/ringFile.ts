import { createHash } from 'node:crypto';
import * as nodeFs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { inProfile } from '../settings/profileFailure';
import { writeBeside, type WritingDisk } from '../settings/writeBeside';
import { scryptCostSchema } from './passphraseKey';

/** Base64 of a nonce, cipher text and tag; far more than any of them has. */
const sealed = v.pipe(v.string(), v.maxLength(10_000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const networkKeysSchema = v.object({
  id,
  /** The key in use, and the one that a rotation has begun with; both are among `keys`. */
  current: id,
  next: v.nullable(id),
  /** Each sealed with the key of the profile. */
  keys: v.pipe(v.array(v.object({ id, sealed })), v.maxLength(100)),
});
export type NetworkKeys = v.InferOutput<typeof networkKeysSchema>;

const ringSchema = v.variant('kind', [
  /** A person chose to go on without encryption. */
  v.object({ kind: v.literal('plain') }),
  v.object({
    kind: v.literal('encrypted'),
    /** The key of the profile, sealed with a key that the keychain keeps: `sealedKey` is what the keychain made of it. */
    keychain: v.nullable(v.object({ sealedKey: sealed, sealed })),
    /** The same, sealed with the key that a passphrase stands for. */
    passphrase: v.nullable(v.object({ salt: sealed, cost: scryptCostSchema, sealed })),
    /** The same, sealed with what is printed on the sheet; `madeOn`: day, ISO 8601. */
    recoveryKey: v.nullable(v.object({ sealed, madeOn: v.pipe(v.string(), v.isoDate()) })),
    networks: v.pipe(v.array(networkKeysSchema), v.maxLength(1_000)),
    /** Attempts in a row that did not open. */
    wrongAttempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
]);
export type Ring = v.InferOutput<typeof ringSchema>;
export type EncryptedRing = Extract<Ring, { kind: 'encrypted' }>;

/** Raised when an older application could not read the ring any more. */
const VERSION = 1;
/**
 * What every version keeps to, so that an older one tells a newer file from a damaged one. The checksum is the SHA-256 of the rest, in
 * hexadecimal: against disks, not against people, who are told by the seals.
 */
const envelopeSchema = v.looseObject({ version: v.number(), checksum: v.string() });
const fileSchema = v.object({
  version: v.literal(VERSION),
  /** One more with each writing; of two whole copies the higher one counts. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ring: ringSchema,
});

export type StoredRing =
  | { readonly kind: 'none' }
  | { readonly kind: 'whole'; readonly ring: Ring }
  | { readonly kind: 'damaged' }
  /** Written by a newer version of the application. */
  | { readonly kind: 'newer' };

/** As much of `node:fs` as writing takes, so that tests can end the world between any two steps. */
export interface RingDisk extends WritingDisk, Pick<typeof nodeFs, 'copyFileSync' | 'statSync'> {
  readonly readFileSync: (file: string, encoding: 'utf8') => string;
}

export interface RingFile {
  /** What is lost or damaged of the one copy is mended by the other. */
  readonly read: () => StoredRing;
  /** Throws where it cannot be written; then the ring from before is there as it was. */
  readonly write: (ring: Ring) => void;
}

type Copy =
  | { readonly kind: 'none' | 'damaged' | 'newer' }
  | { readonly kind: 'whole'; readonly sequence: number; readonly ring: Ring };

/** Larger than a thousand networks make it. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * The one file whose loss loses everything: two copies, each written beside its name, brought to the disk and renamed, the second only once the
 * first is there. At any moment at least one whole copy is on the disk.
 * @param onTrouble told what did not prevent anything, but should not stay unknown: one of two copies is damaged or cannot be written
 */
export function createRingFile(
  folder: string,
  onTrouble: (where: string, error: unknown) => void,
  disk: RingDisk = nodeFs,
): RingFile {
  const first = path.join(folder, 'keys.json');
  const second = path.join(folder, 'keys.copy.json');
  let sequence = 0;

  function readCopy(file: string): Copy {
    try {
      return disk.statSync(file).size > LARGEST_BYTES
        ? { kind: 'damaged' }
        : parseCopy(disk.readFileSync(file, 'utf8'));
    } catch (error) {
      if (isMissing(error)) return { kind: 'none' };
      onTrouble(`read ${path.basename(file)}`, error);
      return { kind: 'damaged' };
    }
  }

  function writeCopy(file: string, text: string): void {
    writeBeside(file, text, onTrouble, disk);
    syncFolder();
  }

  /** Without it the new name may be lost with the power, and the old content be back. Windows has no such thing, some network drives neither. */
  function syncFolder(): void {
    try {
      const handle = disk.openSync(folder, 'r');
      try {
        disk.fsyncSync(handle);
      } finally {
        disk.closeSync(handle);
      }
    } catch (error) {
      if (process.platform !== 'win32') onTrouble('bring the folder of the keys to the disk', error);
    }
  }

  /** A damaged copy may hold what the other does not; it is kept beside, once, before anything takes its place. */
  function keepDamaged(file: string): void {
    if (readCopy(file).kind !== 'damaged') return;
    onTrouble('a copy of the keys is damaged', new Error(path.basename(file)));
    disk.copyFileSync(file, `${file}.damaged`);
  }

  function writeBoth(text: string): void {
    keepDamaged(first);
    writeCopy(first, text);
    try {
      keepDamaged(second);
      writeCopy(second, text);
    } catch (error) {
      // The ring is written; the copy is made with the next one, or at the next start.
      onTrouble('write the copy of the keys', error);
    }
  }

  return {
    read() {
      const copies = [readCopy(first), readCopy(second)];
      if (copies.some(({ kind }) => kind === 'newer')) return { kind: 'newer' };
      const [best] = copies
        .flatMap((copy) => (copy.kind === 'whole' ? [copy] : []))
        .sort((a, b) => b.sequence - a.sequence);
      if (!best) return { kind: copies.some(({ kind }) => kind === 'damaged') ? 'damaged' : 'none' };
      sequence = best.sequence;
      if (copies.some((copy) => copy.kind !== 'whole' || copy.sequence < best.sequence)) mend(best.ring);
      return { kind: 'whole', ring: best.ring };
    },

    write(ring) {
      inProfile(() => writeBoth(ringToText(sequence + 1, ring)));
      sequence += 1;
    },
  };

  /** One copy of two is as good as none the day it is damaged, and the next writing may be months away. */
  function mend(ring: Ring): void {
    try {
      writeBoth(ringToText(sequence, ring));
    } catch (error) {
      onTrouble('mend the copies of the keys', error);
    }
  }
}

function ringToText(sequence: number, ring: Ring): string {
  const content = { version: VERSION, sequence, ring };
  return `${JSON.stringify({ ...content, checksum: checksumOf(content) }, undefined, 2)}\n`;
}

function parseCopy(text: string): Copy {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // JSON.parse has no answer but an exception.
    return { kind: 'damaged' };
  }
  const envelope = v.safeParse(envelopeSchema, raw);
  if (!envelope.success) return { kind: 'damaged' };
  const { checksum, ...content } = envelope.output;
  if (checksumOf(content) !== checksum) return { kind: 'damaged' };
  if (content.version > VERSION) return { kind: 'newer' };
  const file = v.safeParse(fileSchema, content);
  if (!file.success || !isCoherent(file.output.ring)) return { kind: 'damaged' };
  const { sequence, ring } = file.output;
  return { kind: 'whole', sequence, ring };
}

/** Every key that is named is there: a ring that breaks this was made by a fault of ours. */
function isCoherent(ring: Ring): boolean {
  return (
    ring.kind === 'plain' ||
    ring.networks.every(({ current, next, keys }) => {
      const ids = new Set(keys.map((key) => key.id));
      return ids.has(current) && (next === null || ids.has(next));
    })
  );
}

/** Of the text that `JSON.stringify` makes: it keeps the order in which the names were written, and none of them is a number. */
function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
