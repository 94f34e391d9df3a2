import type { StoreKey } from '../store/storeKeys';
import type { BackupReason, StoreWitness } from '../../../shared/domain/backup';
import type { Bytes } from '../../../shared/frames';
import type {
  BackupChunksBeginning,
  BackupOpening,
  BackupProblem,
  Backups,
  BackupSource,
} from '../../../shared/ipc/backup';

export interface Problem {
  readonly kind: 'problem';
  readonly problem: BackupProblem;
}

/** What the main process does for the backups of one network: files, keys, and where they lie. */
export interface BackupPort {
  readonly read: () => Promise<Backups>;
  /** @param chunks hashes of all that its records name */
  readonly begin: (
    reason: BackupReason,
    chunks: readonly string[],
  ) => Promise<{ readonly kind: 'begun'; readonly id: string } | Problem>;
  readonly write: (id: string, bytes: Bytes) => Promise<{ readonly kind: 'done' } | Problem>;
  readonly complete: (id: string) => Promise<{ readonly kind: 'written'; readonly name: string } | Problem>;
  readonly cancel: (id: string) => Promise<void>;
  /** What came of trying it: so many records, equal to the store; or what is wrong with it. */
  readonly confirm: (name: string, found: number | BackupProblem) => Promise<void>;
  /** See [Note: chunks beside backups] in the main process. */
  readonly beginChunks: (hashes: readonly string[]) => Promise<BackupChunksBeginning>;
  /** Reads one back: whether it is what it was. */
  readonly checkChunk: (id: string, hash: string) => Promise<boolean>;
  readonly writeChunk: (id: string, hash: string, bytes: Bytes) => Promise<{ readonly kind: 'done' } | Problem>;
  /** @param missing how many files of that backup do not lie beside it @param isUnfinished whether more are to come */
  readonly noteFiles: (id: string, name: string, missing: number, isUnfinished: boolean) => Promise<void>;
  readonly endChunks: (id: string) => Promise<void>;
  /** A person says that backups from this instant on hold few records rightly. */
  readonly acceptShrunk: (madeAt: string) => Promise<void>;
  /** See [Note: the witness]. */
  readonly readWitness: () => Promise<StoreWitness | null>;
  readonly noteWitness: (witness: StoreWitness) => Promise<void>;
}

/** Looking into a backup, of whatever network and laptop. */
export interface BackupReaderPort {
  readonly open: (source: BackupSource) => Promise<BackupOpening>;
  readonly check: (id: string) => Promise<{ readonly kind: 'whole'; readonly contentBytes: number } | Problem>;
  /** @throws BackupError */
  readonly take: (id: string, at: number, size: number) => Promise<Bytes>;
  /**
   * Undefined where it does not lie beside the backup; `damaged` where it is not what was written.
   * @throws BackupError
   */
  readonly takeChunk: (id: string, hash: string) => Promise<Bytes | 'damaged' | undefined>;
  /** What the content is sealed with; null where nothing is encrypted. */
  readonly openKey: (id: string) => Promise<StoreKey | null>;
  readonly close: (id: string) => Promise<void>;
}

/** A backup could not be read to its end. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem) {
    super(`backup: ${problem}`);
    this.problem = problem;
  }
}
