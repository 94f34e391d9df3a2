import type { CollectionName } from '../schema';
import type { AnyRecord } from '../schema/envelope';
import type { Revision } from './couch';
import type { Cursor } from './cursor';
import type { Verdict } from './decide';
import type { RecallNotice, RecallWish } from './recalled';
import type { ErasureRegister } from './erasure';
import type { Content } from './localEdit';

/** Why the whole network was kept as it was. */
export type RestoreReason = 'review' | 'massRemoval' | 'reconcile' | 'import' | 'restore' | 'repair' | 'merge' | 'keys';

/** The store as the engine sees it. */
export interface SyncStore {
  readonly deviceId: string;
  readonly readCursor: () => Promise<Cursor | null>;
  readonly writeCursor: (cursor: Cursor) => Promise<void>;
  readonly databaseId: () => string;
  readonly get: (id: string) => AnyRecord | undefined;
  /** Ids of all records, those in the trash included. */
  readonly ids: () => readonly string[];
  /** How many records of a collection are not deleted. */
  readonly countLiving: (collection: CollectionName) => number;
  /** Whether a record never leaves this laptop: it is TLP:RED, itself or by what it is about. */
  readonly isWithheld: (record: AnyRecord) => boolean;
  /** Whether nothing of a record is to be sent although it is pending: see [Note: what no server was told of]. */
  readonly isRetracted: (record: AnyRecord) => boolean;
  /** Whether a record is TLP:RED by a label on this laptop, and not only because it was taken off the server elsewhere. */
  readonly isMarkedRed: (record: AnyRecord) => boolean;
  /** What a person has ordered to be taken off the server and is still there: see [Note: taken off the server]. */
  readonly toRecall: () => readonly RecallWish[];
  /** Remembers, on the disk, what was taken off the server elsewhere. Counts at once. */
  readonly noteRecalled: (notices: readonly RecallNotice[]) => Promise<void>;
  /** Which of these living documents were taken off the server before: somebody let them out again. */
  readonly letOutAgain: (living: readonly Revision[]) => readonly string[];
  readonly noteLetOut: (ids: readonly string[]) => Promise<void>;
  /** Whether a record was taken off the server elsewhere. */
  readonly isRecalled: (id: string) => boolean;
  /**
   * What must not be here, see [Note: what was erased stays away]; the same object until something changes.
   * @param arriving lists that are not in the store yet
   */
  readonly register: (arriving?: readonly Content[]) => ErasureRegister;
  /** A person keeps these although somebody else erased them: says so to all. */
  readonly keepErased: (ids: readonly string[]) => Promise<void>;
  /** Notes, on the disk, that these are about to be sent. Whatever becomes of the request, they may have arrived. */
  readonly noteOffered: (records: readonly AnyRecord[]) => Promise<void>;
  /** All records to send: pending, not refused, not withheld (TLP:RED never leaves the laptop), not retracted. Oldest edits first. */
  readonly unsent: () => Promise<readonly AnyRecord[]>;
  /**
   * Decides and writes each record in one atomic step against its present state, so that a keystroke between the
   * decision and the write is never lost.
   */
  readonly decide: (
    ids: readonly string[],
    decision: (id: string, current: AnyRecord | undefined) => Verdict,
  ) => Promise<void>;
  /** Calls back when a record becomes unsent, or is to be taken off the server; the answer ends the subscription. */
  readonly onUnsent: (listener: () => void) => () => void;
  /** Instant of an earlier state that a person has put here and that was not in agreement with the server since; `''` where there is none. */
  readonly restoredFrom: () => string;
  /** Everything is in agreement with the server: an earlier state is the present one now. */
  readonly noteAgreement: () => Promise<void>;
  /** Ids of records that the disk lost and that are not back. */
  readonly lost: () => readonly string[];
  /** Whether records were lost of which nobody knows the ids. */
  readonly hasUnnamedLoss: () => boolean;
  /** The server says that these were removed: they are not to come back. */
  readonly noteRemoved: (ids: readonly string[]) => Promise<void>;
  /** A stamp of this laptop, later than all others. */
  readonly stamp: () => { readonly at: string; readonly by: string };
  /** Keeps the whole network as it is now. @returns the restore point's id */
  readonly keepRestorePoint: (reason: RestoreReason) => Promise<string>;
}
