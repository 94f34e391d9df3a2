import * as v from 'valibot';
import type { Result } from '../result';
import { backupChannels } from './backup';
import { failureReportSchema } from './failureReport';
import { fileCopySchema, fileToOpenSchema, openAnswerSchema } from './files';
import { linkAnswerSchema } from './links';
import { mailFileSchema } from './mail';
import {
  knownMailAccountSchema,
  mailAccountWithPasswordSchema,
  mailFindingSchema,
  mailOutcomeSchema,
  messageIdsSchema,
  outgoingMailSchema,
} from './mailAccount';
import {
  currentPassphraseSchema,
  keychainAnswerSchema,
  networkKeySchema,
  passphraseChangeAnswerSchema,
  passphraseChangeSchema,
  protectionChoiceSchema,
  protectionSchema,
  recoveryKeySchema,
  unlockAnswerSchema,
  unlockAttemptSchema,
} from './protection';
import {
  acceptedLinkSchema,
  linkRequestSchema,
  linkTextSchema,
  linkWordsSchema,
  madeLinkSchema,
  openedLinkSchema,
  seenLinkSchema,
} from './setupLink';
import { loginSchema, serverFindingSchema, serverPlanSchema, serverProvisionSchema } from './serverTools';
import {
  connectionFindingSchema,
  connectionSchema,
  connectionWithPasswordSchema,
  settingsPatchSchema,
  settingsSchema,
} from './settings';

/**
 * Every channel between page and main process, once: name, arguments, result. Main parses what comes in, the preload
 * exposes one named function per entry, and both sides take their types from here.
 */
const bytes = v.instance(Uint8Array<ArrayBufferLike>);

const appInfoSchema = v.object({
  version: v.string(),
  electron: v.string(),
  chrome: v.string(),
  runtime: v.picklist(['official', 'fallback']),
  platform: v.string(),
  /** Opened by `npm run demo`. */
  demo: v.boolean(),
  /** Opened by `--safe-mode`: no network opens by itself. */
  safeMode: v.boolean(),
  /** The profile was at home on another computer or in another folder; nobody has said yet what that means. */
  copied: v.boolean(),
  /** Whether passwords of servers are kept: by the open key ring, or by the operating system; otherwise they are forgotten at quit. */
  canKeepSecrets: v.boolean(),
  /** Name of the folder in which an earlier profile lies that was set aside; null where there is none. */
  setAside: v.nullable(v.string()),
});
export type AppInfo = v.InferOutput<typeof appInfoSchema>;

const saveFileSchema = v.object({
  suggestedName: v.string(),
  /** Extension without the dot. */
  extension: v.picklist([
    'pdf',
    'odt',
    'docx',
    'md',
    'txt',
    'json',
    'ics',
    'csv',
    'xlsx',
    'ods',
    'vcf',
    'eml',
    'zip',
    'verbund-link',
  ]),
  bytes,
});
export type SaveFile = v.InferOutput<typeof saveFileSchema>;

/** Several files that were written into one folder. Names, not paths: where a folder lies is not the page's business. */
const savedFilesSchema = v.object({ folder: v.string(), names: v.array(v.string()) });
export type SavedFiles = v.InferOutput<typeof savedFilesSchema>;

const printSchema = v.object({
  html: v.string(),
  headerTemplate: v.string(),
  footerTemplate: v.string(),
  /** Of the file, beside title and language, which the page has. */
  properties: v.exactOptional(v.object({ author: v.string(), subject: v.string(), keywords: v.array(v.string()) })),
});
export type PrintRequest = v.InferOutput<typeof printSchema>;

export const contract = {
  readAppInfo: { channel: 'app:info', args: v.tuple([]), result: appInfoSchema },
  /** Bytes that the page's process takes up in memory, its workers included. Asked many times a second while a file is read. */
  readPageMemory: { channel: 'app:pageMemory', args: v.tuple([]), result: v.number() },
  readSettings: { channel: 'settings:read', args: v.tuple([]), result: settingsSchema },
  updateSettings: { channel: 'settings:update', args: v.tuple([settingsPatchSchema]), result: settingsSchema },
  /** Asked before anything else that may be private: what stays closed reads as it would on a new laptop. */
  readProtection: { channel: 'protection:read', args: v.tuple([]), result: protectionSchema },
  /** From `undecided`, or from `plain` to encryption. Fails from anywhere else: nothing goes back to plain text. */
  protect: { channel: 'protection:choose', args: v.tuple([protectionChoiceSchema]), result: protectionSchema },
  unlock: { channel: 'protection:unlock', args: v.tuple([unlockAttemptSchema]), result: unlockAnswerSchema },
  /** Stores what was typed, forgets the keys, and lets the page begin anew. What could not be stored, or no passphrase, keeps it open. */
  lock: {
    channel: 'protection:lock',
    args: v.tuple([]),
    result: v.picklist(['locked', 'unsaved', 'impossible']),
  },
  /** While a meeting runs, idling does not lock. */
  holdLock: { channel: 'protection:hold', args: v.tuple([v.boolean()]), result: v.null() },
  /** From then on the passphrase opens, and the keychain no longer does. */
  changePassphrase: {
    channel: 'protection:passphrase',
    args: v.tuple([passphraseChangeSchema]),
    result: passphraseChangeAnswerSchema,
  },
  /** From then on the keychain opens, and the passphrase no longer does. */
  useKeychain: {
    channel: 'protection:keychain',
    args: v.tuple([currentPassphraseSchema]),
    result: keychainAnswerSchema,
  },
  /** A later one takes the place of one that was made and not kept. */
  makeRecoveryKey: { channel: 'recoveryKey:make', args: v.tuple([]), result: recoveryKeySchema },
  /** By its id; from then on it is in force, and the one before is not. */
  keepRecoveryKey: { channel: 'recoveryKey:keep', args: v.tuple([v.string()]), result: v.null() },
  /** Whether what was typed is the recovery key in force: `open` says that it is. Wrong ones wait as they do at the lock. */
  checkRecoveryKey: { channel: 'recoveryKey:check', args: v.tuple([v.string()]), result: unlockAnswerSchema },
  /**
   * A key of a network by its id, or, without one, its current key, which is made where there is none; the next one where a rotation has begun. Null for an id that is not known, and
   * where nothing is encrypted.
   */
  openNetworkKey: {
    channel: 'networkKey:open',
    args: v.tuple([v.string(), v.nullable(v.string())]),
    result: v.nullable(networkKeySchema),
  },
  /** The key that the network will be encrypted with. The same one again until `settleRotation`, whatever happened in between. */
  beginRotation: { channel: 'networkKey:rotate', args: v.tuple([v.string()]), result: networkKeySchema },
  /** Network, then the key that everything is encrypted with now: it is the current one, and all others are forgotten for ever. */
  settleRotation: { channel: 'networkKey:settle', args: v.tuple([v.string(), v.string()]), result: v.null() },
  forgetNetworkKeys: { channel: 'networkKey:forget', args: v.tuple([v.string()]), result: v.null() },
  /** How far the move of what lay in the clear has come: see [Note: traces of plain text] in the main process. */
  readStorageMove: {
    channel: 'storageMove:read',
    args: v.tuple([]),
    result: v.picklist(['none', 'toWrite', 'toRead']),
  },
  /** From a byte on; 0 begins the file anew. */
  writeStorageMove: { channel: 'storageMove:write', args: v.tuple([bytes, v.number()]), result: v.null() },
  /** The file is whole: all databases of the page are deleted. False where some can only be deleted at the next start. */
  completeStorageMove: { channel: 'storageMove:complete', args: v.tuple([]), result: v.boolean() },
  /** So many bytes from one on, fewer at the end. */
  takeStorageMove: { channel: 'storageMove:take', args: v.tuple([v.number(), v.number()]), result: bytes },
  endStorageMove: { channel: 'storageMove:end', args: v.tuple([]), result: v.null() },
  /** A profile that does not open makes room for a new one and is kept as it is, in a folder beside; the application starts anew. See [Note: a profile set aside] in the main process. */
  setProfileAside: { channel: 'profile:setAside', args: v.tuple([]), result: v.null() },
  /** The one that was set aside last comes back, while there is no network here. */
  takeProfileBack: { channel: 'profile:takeBack', args: v.tuple([]), result: v.null() },
  ...backupChannels,
  /** Of the active network; null while it syncs nowhere. */
  readConnection: {
    channel: 'connection:read',
    args: v.tuple([v.string()]),
    result: v.nullable(v.object({ ...connectionSchema.entries, hasPassword: v.boolean() })),
  },
  testConnection: {
    channel: 'connection:test',
    args: v.tuple([connectionWithPasswordSchema]),
    result: connectionFindingSchema,
  },
  createDatabase: {
    channel: 'connection:createDatabase',
    args: v.tuple([connectionWithPasswordSchema]),
    result: connectionFindingSchema,
  },
  /** First argument: the network the connection belongs to. `declined`: the main process asked the person whether that host is meant, and it is not. */
  saveConnection: {
    channel: 'connection:save',
    args: v.tuple([v.string(), connectionWithPasswordSchema]),
    result: v.picklist(['saved', 'declined']),
  },
  removeConnection: { channel: 'connection:remove', args: v.tuple([v.string()]), result: v.null() },
  /** A link with which the next laptop takes part in a network; see [Note: set-up link]. */
  makeSetupLink: { channel: 'setupLink:make', args: v.tuple([linkRequestSchema]), result: madeLinkSchema },
  /** What a text is, before its words are asked for. */
  lookAtSetupLink: { channel: 'setupLink:look', args: v.tuple([linkTextSchema]), result: seenLinkSchema },
  /** Text and words. What it holds waits in the main process for `acceptSetupLink`. */
  openSetupLink: {
    channel: 'setupLink:open',
    args: v.tuple([linkTextSchema, linkWordsSchema]),
    result: openedLinkSchema,
  },
  /** Saves the connection of the link that was opened for a network of this laptop, and counts the link as used. */
  acceptSetupLink: { channel: 'setupLink:accept', args: v.tuple([v.string()]), result: acceptedLinkSchema },
  forgetSetupLink: { channel: 'setupLink:forget', args: v.tuple([]), result: v.null() },
  /** For the person who looks after the server, with a login that is typed there and never kept. Reads only. */
  checkServer: {
    channel: 'server:check',
    args: v.tuple([connectionWithPasswordSchema]),
    result: v.array(serverFindingSchema),
  },
  /** What setting up would change, without changing it. */
  planServer: {
    channel: 'server:plan',
    args: v.tuple([connectionWithPasswordSchema, v.array(loginSchema)]),
    result: serverPlanSchema,
  },
  provisionServer: {
    channel: 'server:provision',
    args: v.tuple([connectionWithPasswordSchema, v.array(loginSchema)]),
    result: serverProvisionSchema,
  },
  /** Asks where to save; the result is the file's name, or null when the user thought better of it. */
  saveFile: { channel: 'file:save', args: v.tuple([saveFileSchema]), result: v.nullable(v.string()) },
  /** Asks for a folder and writes all into it, never over what is there. Null when the user thought better of it. */
  saveFiles: {
    channel: 'file:saveAll',
    args: v.tuple([v.array(saveFileSchema)]),
    result: v.nullable(savedFilesSchema),
  },
  /** Asks where to save a copy of a file of the network; the result is the copy's name, or null when the user thought better of it. */
  saveCopy: { channel: 'file:saveCopy', args: v.tuple([fileCopySchema]), result: v.nullable(v.string()) },
  /** Main asks, and hands it to the system's program for its type: see [Note: opened files]. */
  openFile: { channel: 'file:open', args: v.tuple([fileToOpenSchema]), result: openAnswerSchema },
  /** Main asks, and hands an address of a text to the browser or the mail program: see [Note: addresses in texts]. */
  openLink: { channel: 'link:open', args: v.tuple([v.string()]), result: linkAnswerSchema },
  /** Prints HTML to a tagged PDF. */
  printPdf: { channel: 'document:pdf', args: v.tuple([printSchema]), result: bytes },
  /** A message as the bytes of an .eml file. */
  createMailFile: { channel: 'mail:file', args: v.tuple([mailFileSchema]), result: bytes },
  /** Opens the mail program with a draft. The address list and texts are encoded by main (RFC 6068). */
  composeMail: {
    channel: 'mail:compose',
    args: v.tuple([
      v.object({ to: v.array(v.string()), bcc: v.array(v.string()), subject: v.string(), body: v.string() }),
    ]),
    result: v.null(),
  },
  /** The mailbox that a network sends from on this laptop; null where there is none. */
  readMailAccount: {
    channel: 'mail:readAccount',
    args: v.tuple([v.string()]),
    result: v.nullable(knownMailAccountSchema),
  },
  /** `declined`: the main process asked the person whether that host is meant, and it is not. */
  saveMailAccount: {
    channel: 'mail:saveAccount',
    args: v.tuple([v.string(), mailAccountWithPasswordSchema]),
    result: v.picklist(['saved', 'declined']),
  },
  removeMailAccount: { channel: 'mail:removeAccount', args: v.tuple([v.string()]), result: v.null() },
  /** Connects, logs in and names the sender; sends nothing. */
  testMailAccount: {
    channel: 'mail:testAccount',
    args: v.tuple([v.string(), mailAccountWithPasswordSchema]),
    result: mailFindingSchema,
  },
  /** One message after the other, at the pace of the account: see [Note: sent once] in the main process. Whatever fails here has handed over nothing. */
  sendMail: { channel: 'mail:send', args: v.tuple([v.string(), outgoingMailSchema]), result: mailOutcomeSchema },
  /** A person said what became of them, or nobody asks any more: as if they had never been sent. */
  forgetMailJournal: { channel: 'mail:forgetJournal', args: v.tuple([v.string(), messageIdsSchema]), result: v.null() },
  /** Opens the window for the hall; what it shows the page tells it. */
  openPresentation: { channel: 'presentation:open', args: v.tuple([]), result: v.null() },
  /** Opens the window for the check-in at the door; what it shows and may ask for the page decides. */
  openDoor: { channel: 'door:open', args: v.tuple([]), result: v.null() },
  /** Ends the application and starts it again: as always, or with `--safe-mode`. */
  restart: { channel: 'app:restart', args: v.tuple([v.picklist(['normally', 'safely'])]), result: v.null() },
  /** What became of the laptop that this profile was copied from: nobody uses it any more, or both go on and this one becomes another. */
  settleCopy: {
    channel: 'settings:settleCopy',
    args: v.tuple([v.picklist(['replaces', 'both'])]),
    result: settingsSchema,
  },
  /** All settings but the laptop's id, the language and the networks are as on a new laptop. What they were is kept beside the file. */
  resetSettings: { channel: 'settings:reset', args: v.tuple([]), result: settingsSchema },
  /** Shows the log in the file manager of the system. */
  showLog: { channel: 'log:show', args: v.tuple([]), result: v.null() },
  /** A failure of the page, for the log. */
  reportFailure: { channel: 'log:failure', args: v.tuple([failureReportSchema]), result: v.null() },
  /**
   * The answer to `onFlush`. `stored`: everything typed is in the store, the window may close. `unsaved`: something could not
   * be stored; main asks the person before it closes.
   */
  confirmFlushed: { channel: 'app:flushed', args: v.tuple([v.picklist(['stored', 'unsaved'])]), result: v.null() },
} as const;

export type ContractName = keyof typeof contract;

/** What main tells the page. */
export const notifications = {
  /** The laptop woke from sleep or the window got the focus. */
  onWake: { channel: 'notify:wake', payload: v.null() },
  /** The window is about to close: write what is still in memory, then `confirmFlushed`. */
  onFlush: { channel: 'notify:flush', payload: v.null() },
  onMenuCommand: {
    channel: 'notify:menu',
    payload: v.picklist(['new', 'search', 'undo', 'redo', 'settings', 'help', 'lock']),
  },
} as const;
export type NotificationName = keyof typeof notifications;
export type MenuCommand = v.InferOutput<(typeof notifications)['onMenuCommand']['payload']>;

/**
 * Why a call failed. `rejected`: the sender or the arguments were not acceptable; `failed`: the work itself went wrong.
 * A code such as `EBUSY`, or the error's name, instead of a message: messages carry paths, and the page has its own words.
 */
export interface IpcError {
  readonly type: 'rejected' | 'failed';
  readonly code: string;
}

type Args<N extends ContractName> = v.InferOutput<(typeof contract)[N]['args']>;
type Value<N extends ContractName> = v.InferOutput<(typeof contract)[N]['result']>;

export type Handlers = { readonly [N in ContractName]: (...args: Args<N>) => Value<N> | Promise<Value<N>> };
type Payload<N extends NotificationName> = v.InferOutput<(typeof notifications)[N]['payload']>;

/** `window.verbund` in the page. */
export type Bridge = {
  readonly [N in ContractName]: (...args: Args<N>) => Promise<Result<Value<N>, IpcError>>;
} & { readonly [N in NotificationName]: (listener: (payload: Payload<N>) => void) => () => void };

/** Path below which the sync gateway answers in the application's own origin. */
export const GATEWAY_PATH = '/couch';
export const APP_ORIGIN = 'app://verbund';
