import * as v from 'valibot';
import { backupReasons } from '../domain/backup/backupHeader';
import { storeWitnessSchema } from '../domain/backup/storeWitness';
import { isHash } from '../sync/files/chunks';
import { networkKeySchema, unlockAnswerSchema, unlockAttemptSchema } from './protection';

/** Why a backup could not be written or read; each has a sentence in the messages. */
const backupProblemSchema = v.picklist([
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
const backupsSchema = v.object({
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

const placeAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('chosen') }),
  v.object({ kind: v.literal('cancelled') }),
  /** In the folder of the application itself, which is lost together with it. */
  v.object({ kind: v.literal('inProfile') }),
  problem,
]);
export type PlaceAnswer = v.InferOutput<typeof placeAnswerSchema>;

/** A writing that has begun; `id` names it in what follows. */
const backupBeginningSchema = v.variant('kind', [v.object({ kind: v.literal('begun'), id: v.string() }), problem]);

const backupStepSchema = v.variant('kind', [v.object({ kind: v.literal('done') }), problem]);
/** The file is whole, on the disk and has its name. */
const backupWrittenSchema = v.variant('kind', [v.object({ kind: v.literal('written'), name: v.string() }), problem]);

/**
 * What files consist of is about to be brought to the place; `id` names it in what follows. Hashes: `absent` is not there yet, `due` is, and it is its turn to be
 * read back.
 */
const backupChunksSchema = v.variant('kind', [
  v.object({ kind: v.literal('begun'), id: v.string(), absent: v.array(v.string()), due: v.array(v.string()) }),
  problem,
]);
export type BackupChunksBeginning = v.InferOutput<typeof backupChunksSchema>;

/** `none`: it does not lie beside the backup; `damaged`: it does, and is not what was written or cannot be read. */
const backupChunkSchema = v.variant('kind', [
  v.object({ kind: v.literal('bytes'), bytes: v.instance(Uint8Array<ArrayBufferLike>) }),
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('damaged') }),
  problem,
]);

/** A file of the place of backups, or one that the person is asked for. */
const backupSourceSchema = v.variant('kind', [
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

const backupOpeningSchema = v.variant('kind', [
  openedBackupSchema,
  v.object({ kind: v.literal('cancelled') }),
  /** Only the computer that wrote it could open it. */
  v.object({ kind: v.literal('elsewhereOnly') }),
  problem,
]);
export type BackupOpening = v.InferOutput<typeof backupOpeningSchema>;

/** Nothing was changed since it was written. `contentBytes`: of the copy of the network in it. */
const backupCheckSchema = v.variant('kind', [
  v.object({ kind: v.literal('whole'), contentBytes: v.number() }),
  problem,
]);

const backupPieceSchema = v.variant('kind', [
  v.object({ kind: v.literal('bytes'), bytes: v.instance(Uint8Array<ArrayBufferLike>) }),
  problem,
]);

const bytes = v.instance(Uint8Array<ArrayBufferLike>);
const hash = v.pipe(v.string(), v.check(isHash));

/** What the page may ask about backups; part of the contract. */
export const backupChannels = {
  /** Where backups of a network lie, and which: looks into the place. */
  readBackups: { channel: 'backup:read', args: v.tuple([v.string()]), result: backupsSchema },
  /** Asks for the folder that all backups of this laptop go to from now on. */
  chooseBackupPlace: { channel: 'backup:choosePlace', args: v.tuple([]), result: placeAnswerSchema },
  /** Network, reason, and hashes of the chunks that its records name; writes what opens the file elsewhere. */
  beginBackup: {
    channel: 'backup:begin',
    args: v.tuple([v.string(), v.picklist(backupReasons), v.array(hash)]),
    result: backupBeginningSchema,
  },
  writeBackup: { channel: 'backup:write', args: v.tuple([v.string(), bytes]), result: backupStepSchema },
  /** Brings the file to the disk, and gives it its name. It does not count before `confirmBackup`. */
  completeBackup: { channel: 'backup:complete', args: v.tuple([v.string()]), result: backupWrittenSchema },
  cancelBackup: { channel: 'backup:cancel', args: v.tuple([v.string()]), result: v.null() },
  /**
   * Network, name of the file, and what came of opening it to try it: so many records, equal to the store, or what is wrong with it. A file that is damaged or
   * says something else is removed.
   */
  confirmBackup: {
    channel: 'backup:confirm',
    args: v.tuple([v.string(), v.string(), v.union([v.number(), backupProblemSchema])]),
    result: v.null(),
  },
  /** Network, and hashes of what its files consist of; see [Note: chunks beside backups]. */
  beginBackupChunks: {
    channel: 'backup:beginChunks',
    args: v.tuple([v.string(), v.array(hash)]),
    result: backupChunksSchema,
  },
  /** Reads one of the place back: whether it is what it was. */
  checkBackupChunk: { channel: 'backup:checkChunk', args: v.tuple([v.string(), hash]), result: v.boolean() },
  /** Seals it, and reads it back before it has its name. */
  writeBackupChunk: {
    channel: 'backup:writeChunk',
    args: v.tuple([v.string(), hash, bytes]),
    result: backupStepSchema,
  },
  /** Name of the backup, how many of its files are missing, and whether more are to come. */
  noteBackupFiles: {
    channel: 'backup:noteFiles',
    args: v.tuple([v.string(), v.string(), v.number(), v.boolean()]),
    result: v.null(),
  },
  endBackupChunks: { channel: 'backup:endChunks', args: v.tuple([v.string()]), result: v.null() },
  /** Network, and instant of the oldest backup that holds far fewer records than those before it, and rightly so: from it on they may make room. */
  acceptShrunkBackups: { channel: 'backup:acceptShrunk', args: v.tuple([v.string(), v.string()]), result: v.null() },
  /** What was in the store of a network when it was last looked at; null where nobody has. See [Note: the witness]. */
  readStoreWitness: {
    channel: 'backup:readWitness',
    args: v.tuple([v.string()]),
    result: v.nullable(storeWitnessSchema),
  },
  noteStoreWitness: {
    channel: 'backup:noteWitness',
    args: v.tuple([v.string(), storeWitnessSchema]),
    result: v.null(),
  },
  openBackup: { channel: 'backup:open', args: v.tuple([backupSourceSchema]), result: backupOpeningSchema },
  /** With the passphrase or the recovery key of the laptop that wrote it. Changes nothing on this one. */
  unlockBackup: {
    channel: 'backup:unlock',
    args: v.tuple([v.string(), unlockAttemptSchema]),
    result: unlockAnswerSchema,
  },
  /** Reads all of an opened backup: whether it is whole and as it was written. */
  checkBackup: { channel: 'backup:check', args: v.tuple([v.string()]), result: backupCheckSchema },
  /** So many bytes of the content of a checked backup from one on, fewer at the end. */
  takeBackup: {
    channel: 'backup:take',
    args: v.tuple([v.string(), v.number(), v.number()]),
    result: backupPieceSchema,
  },
  /** One of the chunks that lie beside an opened backup, by its hash. */
  takeBackupChunk: { channel: 'backup:takeChunk', args: v.tuple([v.string(), hash]), result: backupChunkSchema },
  /** What the content is sealed with; null where nothing is encrypted. */
  openBackupKey: { channel: 'backup:key', args: v.tuple([v.string()]), result: v.nullable(networkKeySchema) },
  closeBackup: { channel: 'backup:close', args: v.tuple([v.string()]), result: v.null() },
} as const;
