import * as v from 'valibot';
import { backupReasons } from '../domain/backup/backupHeader';

/** Why a backup could not be written or read; each has a sentence in the messages. */
export const backupProblemSchema = v.picklist([
  /** Nobody has chosen a place yet. */
  'noPlace',
  /** The folder is not there: a stick that was pulled, a network drive without a network. */
  'missing',
  'full',
  /** Nothing may be written there. */
  'readOnly',
  'failed',
  /** The application was locked or closed in between. */
  'ended',
  /** Cut off, changed, or put together of several files. */
  'damaged',
  /** What was read back is not what is in the store. */
  'different',
  /** Written by a newer version of the application. */
  'newer',
  /** Some other file. */
  'notOurs',
]);
export type BackupProblem = v.InferOutput<typeof backupProblemSchema>;

const problem = v.object({ kind: v.literal('problem'), problem: backupProblemSchema });

/** One file in the place of backups; named by the file, which says nothing of its content. */
export const backupFileSchema = v.object({
  name: v.string(),
  /** Instant, ISO 8601. */
  madeAt: v.string(),
  reason: v.picklist(backupReasons),
  bytes: v.number(),
  /** Records found when it was opened to try it and compared with the store; null where nobody has, or the file was changed since. */
  records: v.nullable(v.number()),
  /** Files that it names and whose content does not lie beside it, those in the trash left out; null where nobody has looked. */
  missingFiles: v.optional(v.nullable(v.number()), null),
  /** Their content is still being brought there, or that was cut off and is to be made up for. */
  isUnfinished: v.optional(v.boolean(), false),
});
export type BackupFile = v.InferOutput<typeof backupFileSchema>;

/** A backup that was due and was not made. */
export const missedBackupSchema = v.object({
  /** Instant, ISO 8601. */
  at: v.string(),
  reason: v.picklist(backupReasons),
  problem: backupProblemSchema,
  /** Instant of the next one that was made; null while there is none. */
  caughtUpAt: v.nullable(v.string()),
});

/** The backups of one network, as far as this laptop knows. */
export const backupsSchema = v.object({
  place: v.nullable(
    v.object({
      /** Of the folder, without what leads to it. */
      name: v.string(),
      isThere: v.boolean(),
      /** On the same disk as the data: against deleting by mistake it helps, against theft it does not. */
      isSameDisk: v.boolean(),
    }),
  ),
  /** The newest first. As they were last seen while the place is missing. */
  files: v.array(backupFileSchema),
  /** The newest first; those that came to nothing. */
  missed: v.array(missedBackupSchema),
  /** The latest holds far fewer records than an earlier one, and pushes none out before a person says that it is right so; null otherwise. */
  shrunk: v.nullable(v.object({ madeAt: v.string(), records: v.number(), before: v.number() })),
  /** Instant of the newest file that was opened to try it and found equal; null while there is none. */
  safeAt: v.nullable(v.string()),
  /** Who could open one that is made now: anybody, another computer with passphrase or recovery key, or this computer only. */
  opens: v.picklist(['plain', 'elsewhere', 'here']),
});
export type Backups = v.InferOutput<typeof backupsSchema>;

export const placeAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('chosen') }),
  v.object({ kind: v.literal('cancelled') }),
  /** In the folder of the application itself, which is lost together with it. */
  v.object({ kind: v.literal('inProfile') }),
  problem,
]);
export type PlaceAnswer = v.InferOutput<typeof placeAnswerSchema>;

/** A writing that has begun; `id` names it in what follows. */
export const backupBeginningSchema = v.variant('kind', [
  v.object({ kind: v.literal('begun'), id: v.string() }),
  problem,
]);

export const backupStepSchema = v.variant('kind', [v.object({ kind: v.literal('done') }), problem]);
/** The file is whole, on the disk and has its name. */
export const backupWrittenSchema = v.variant('kind', [
  v.object({ kind: v.literal('written'), name: v.string() }),
  problem,
]);

/**
 * What files consist of is about to be brought to the place; `id` names it in what follows. Hashes: `absent` is not there yet, `due` is, and it is its turn to be
 * read back.
 */
export const backupChunksSchema = v.variant('kind', [
  v.object({ kind: v.literal('begun'), id: v.string(), absent: v.array(v.string()), due: v.array(v.string()) }),
  problem,
]);
export type BackupChunksBeginning = v.InferOutput<typeof backupChunksSchema>;

/** `none`: it does not lie beside the backup, or is not what was written. */
export const backupChunkSchema = v.variant('kind', [
  v.object({ kind: v.literal('bytes'), bytes: v.instance(Uint8Array<ArrayBufferLike>) }),
  v.object({ kind: v.literal('none') }),
  problem,
]);

/** A file of the place of backups, or one that the person is asked for. */
export const backupSourceSchema = v.variant('kind', [
  v.object({ kind: v.literal('listed'), networkId: v.string(), name: v.string() }),
  v.object({ kind: v.literal('chosen') }),
]);
export type BackupSource = v.InferOutput<typeof backupSourceSchema>;

const openedBackupSchema = v.object({
  kind: v.literal('opened'),
  id: v.string(),
  madeAt: v.string(),
  reason: v.picklist(backupReasons),
  appVersion: v.string(),
  /** Of the network on the laptop that wrote it: each block is bound to it. */
  networkId: v.string(),
  bytes: v.number(),
  /** What it can be opened with; empty where it is open. */
  asks: v.array(v.picklist(['passphrase', 'recoveryKey'])),
  isEncrypted: v.boolean(),
});
export type OpenedBackup = v.InferOutput<typeof openedBackupSchema>;

export const backupOpeningSchema = v.variant('kind', [
  openedBackupSchema,
  v.object({ kind: v.literal('cancelled') }),
  /** Only the computer that wrote it could open it. */
  v.object({ kind: v.literal('elsewhereOnly') }),
  problem,
]);
export type BackupOpening = v.InferOutput<typeof backupOpeningSchema>;

/** Nothing was changed since it was written. `contentBytes`: of the copy of the network in it. */
export const backupCheckSchema = v.variant('kind', [
  v.object({ kind: v.literal('whole'), contentBytes: v.number() }),
  problem,
]);

export const backupPieceSchema = v.variant('kind', [
  v.object({ kind: v.literal('bytes'), bytes: v.instance(Uint8Array<ArrayBufferLike>) }),
  problem,
]);
