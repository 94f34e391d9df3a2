import { assertNever } from '../assertNever';
import type { Access } from './access';
import type { SyncErrorType } from './errors';
import type { SyncPhase } from './phase';

export interface Ledger {
  /** Records with a change that the server has not confirmed, refused ones included. */
  readonly unsent: number;
  readonly refused: number;
  /** Unsent records that never leave this laptop (TLP:RED); not part of `unsent`. */
  readonly withheld: number;
}

/** What the status line may say. Derived from the engine's phase and the ledger, never claimed. */
export type SyncStatus =
  | { readonly kind: 'local' }
  /** A newer Verbund wrote the store: sync stands still until that is back. */
  | { readonly kind: 'newerStore' }
  /** It was connected, and this laptop does not know any more to which server. */
  | { readonly kind: 'serverLost'; readonly unsent: number }
  /** Halted by a person until they go on. */
  | { readonly kind: 'paused'; readonly unsent: number }
  | { readonly kind: 'connecting'; readonly unsent: number }
  | { readonly kind: 'receiving'; readonly received: number; readonly total: number }
  | { readonly kind: 'catchingUp'; readonly received: number; readonly unsent: number }
  /** A person looks at the plan before anything is sent. */
  | { readonly kind: 'review'; readonly unsent: number }
  | { readonly kind: 'sending'; readonly unsent: number }
  /** This login may read only, and yet something waits. */
  | { readonly kind: 'readOnly'; readonly unsent: number }
  | { readonly kind: 'upToDate' }
  | { readonly kind: 'refused'; readonly refused: number; readonly unsent: number }
  | {
      readonly kind: 'interrupted';
      readonly error: SyncErrorType;
      readonly since: number;
      readonly unsent: number;
      readonly blocked: boolean;
    };

export interface StatusFacts {
  /** Undefined where no server is set up. */
  readonly phase: SyncPhase | undefined;
  readonly isPaused: boolean;
  readonly access: Access;
}

export function statusOf({ phase, isPaused, access }: StatusFacts, { unsent, refused }: Ledger): SyncStatus {
  if (isPaused) return { kind: 'paused', unsent };
  if (!phase) return { kind: 'local' };
  switch (phase.kind) {
    case 'stopped':
      return { kind: 'local' };
    case 'connecting':
      return { kind: 'connecting', unsent };
    case 'catchingUp':
      return { kind: 'catchingUp', received: phase.received, unsent };
    case 'firstPull':
      return { kind: 'receiving', received: phase.received, total: phase.total };
    case 'review':
      return { kind: 'review', unsent };
    case 'waiting':
    case 'blocked':
      return {
        kind: 'interrupted',
        error: phase.error.type,
        since: phase.since,
        unsent,
        blocked: phase.kind === 'blocked',
      };
    case 'live':
      if (access === 'read' && unsent > 0) return { kind: 'readOnly', unsent };
      if (unsent > refused) return { kind: 'sending', unsent };
      return refused > 0 ? { kind: 'refused', refused, unsent } : { kind: 'upToDate' };
    default:
      return assertNever(phase);
  }
}
