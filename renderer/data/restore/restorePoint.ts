import type { AnyRecord } from '../../../shared/schema';
import type { RestoreReason } from '../../../shared/sync/store';

/** A whole network as it was, kept on this laptop. */
export interface RestorePoint {
  /** Instant at which it was made, ISO 8601. */
  readonly id: string;
  readonly reason: RestoreReason;
  readonly records: number;
}

/** Where restore points lie: outside the store that they are to bring back. */
export interface RestoreVault {
  /** The newest first. */
  readonly list: () => Promise<readonly RestorePoint[]>;
  readonly keep: (point: RestorePoint, records: readonly AnyRecord[]) => Promise<void>;
  readonly read: (id: string) => Promise<readonly AnyRecord[] | undefined>;
  /** Puts other records in the place of a point's own; nothing where there is no such point. Its time, reason and place in the list stay. */
  readonly replace: (id: string, records: readonly AnyRecord[]) => Promise<void>;
  readonly close: () => Promise<void>;
}
