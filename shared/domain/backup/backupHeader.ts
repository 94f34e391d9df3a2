import * as v from 'valibot';

/** Why a backup was made. */
export const backupReasons = [
  /** Once a day, when the application is used. */
  'daily',
  /** The place was missing when one was due. */
  'caughtUp',
  'byHand',
  /** Before something that changes much; as the restore points are called. */
  'import',
  'review',
  'massRemoval',
  'reconcile',
  'repair',
  'restore',
  'merge',
  'keys',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Base64 of a nonce, cipher text and tag; far more than any of them has. */
const sealed = v.pipe(v.string(), v.maxLength(10_000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Part of the name of a database, and of files. */
const networkId = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u));

/**
 * What opens a backup on a laptop that has never seen it: the key of the profile that wrote it, wrapped as in its key ring, and the key of the
 * network, sealed with that of the profile. Whoever holds only the file holds as much as the thief of a switched-off laptop.
 */
const backupOpensSchema = v.object({
  keychain: v.nullable(v.object({ sealedKey: sealed, sealed })),
  passphrase: v.nullable(v.object({ salt: sealed, cost: v.unknown(), sealed })),
  recoveryKey: v.nullable(v.object({ sealed, madeOn: v.pipe(v.string(), v.isoDate()) })),
  networkKey: v.object({ id, sealed }),
});
export type BackupOpens = v.InferOutput<typeof backupOpensSchema>;

/** Raised when an older application could not read the file any more. */
const BACKUP_FORMAT = 1;
const KIND = 'verbund backup';

/** The first frame of a backup. No title and no name: a file in the place of others says what it is and whose, and nothing of what is in it. */
const backupHeaderSchema = v.object({
  kind: v.literal(KIND),
  format: v.literal(BACKUP_FORMAT),
  appVersion: v.pipe(v.string(), v.maxLength(100)),
  /** Instant, ISO 8601. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** One that only a newer version knows is no reason not to read the file. */
  reason: v.fallback(v.picklist(backupReasons), 'byHand'),
  /** Of the network on the laptop that wrote it: part of what each block is bound to. */
  networkId,
  /** The same in all backups of one network of one laptop, also after it moved to another database. */
  series: networkId,
  /** Null where the person chose to go on without encryption: then the file is not encrypted either. */
  opens: v.nullable(backupOpensSchema),
});
export type BackupHeader = v.InferOutput<typeof backupHeaderSchema>;

/** What every version keeps to, so that an older one tells a newer file from one that is none of ours. */
const envelopeSchema = v.looseObject({ kind: v.literal(KIND), format: v.number() });

/**
 * The last frame. `sealed`: the sum, sealed with a key made of that of the network; `plain`: the sum, where nothing is encrypted. The sum is the SHA-256
 * of all bytes before this frame, in hexadecimal.
 */
export const backupEndSchema = v.object({
  kind: v.literal('verbund backup end'),
  seal: v.variant('kind', [
    v.object({ kind: v.literal('sealed'), sealed }),
    v.object({ kind: v.literal('plain'), sum: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u)) }),
  ]),
});
export type BackupEnd = v.InferOutput<typeof backupEndSchema>;

export type ReadHeader =
  { readonly kind: 'header'; readonly header: BackupHeader } | { readonly kind: 'newer' } | { readonly kind: 'none' };

/** @param fields of the first frame of a file */
export function parseBackupHeader(fields: unknown): ReadHeader {
  const envelope = v.safeParse(envelopeSchema, fields);
  if (!envelope.success) return { kind: 'none' };
  if (envelope.output.format > BACKUP_FORMAT) return { kind: 'newer' };
  const header = v.safeParse(backupHeaderSchema, fields);
  return header.success ? { kind: 'header', header: header.output } : { kind: 'none' };
}

export function backupHeader(header: Omit<BackupHeader, 'kind' | 'format'>): BackupHeader {
  return { kind: KIND, format: BACKUP_FORMAT, ...header };
}

/** Whether another computer can open it: the keychain opens on the one that wrote it only. */
export function opensElsewhere(opens: BackupOpens | null): boolean {
  return opens === null || opens.passphrase !== null || opens.recoveryKey !== null;
}

export const BACKUP_EXTENSION = 'verbund';

/** Of the folder beside the backups of one series that holds what files consist of. */
export function chunkFolderName(series: string): string {
  return `Verbund Dateien ${series}`;
}

/** `Verbund 2026-11-29 08.30.12 01jdk7.verbund`: sorts by time, is allowed on every drive, and says nothing of the network. @param local `YYYY-MM-DDTHH:MM:SS` @param another tells two of one second apart */
export function backupFileName(local: string, series: string, another = ''): string {
  const [day = '', clock = ''] = local.split('T');
  return `Verbund ${day} ${clock.replaceAll(':', '.')} ${another}${series.slice(-6)}.${BACKUP_EXTENSION}`;
}
