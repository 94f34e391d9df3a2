import type { AnyRecord } from '../schema/envelope';
import type { Sequence } from './couch';
import type { Decision } from './decide';

/** How far this laptop has read. While the first pull is under way `after` names the last id of the pages already stored. */
export interface Cursor {
  readonly since: Sequence;
  readonly firstPull: { readonly after: string | undefined; readonly received: number; readonly total: number } | null;
  /** Identity of the database the cursor belongs to, `''` before it was known. */
  readonly databaseId: string;
}

/** The store as the engine sees it. */
export interface SyncStore {
  readonly readCursor: () => Promise<Cursor | null>;
  readonly writeCursor: (cursor: Cursor) => Promise<void>;
  readonly databaseId: () => string;
  /** All records to send: pending, not refused, not withheld (TLP:RED never leaves the laptop). Oldest edits first. */
  readonly unsent: () => Promise<readonly AnyRecord[]>;
  /**
   * Decides and writes each record in one atomic step against its present state, so that a keystroke between the
   * decision and the write is never lost.
   */
  readonly decide: (ids: readonly string[], decision: (id: string, current: AnyRecord | undefined) => Decision) => Promise<void>;
  /** Calls back when a record becomes unsent; the answer ends the subscription. */
  readonly onUnsent: (listener: () => void) => () => void;
}
