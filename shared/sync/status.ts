import { assertNever } from '../assertNever';
import type { SyncPhase } from './engine';
import type { SyncErrorType } from './errors';

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
  | { readonly kind: 'connecting'; readonly unsent: number }
  | { readonly kind: 'receiving'; readonly received: number; readonly total: number }
  | { readonly kind: 'sending'; readonly unsent: number }
  | { readonly kind: 'upToDate' }
  | { readonly kind: 'refused'; readonly refused: number; readonly unsent: number }
  | { readonly kind: 'interrupted'; readonly error: SyncErrorType; readonly since: number; readonly unsent: number; readonly blocked: boolean };

/** @param phase undefined where no server is set up */
export function statusOf(phase: SyncPhase | undefined, { unsent, refused }: Ledger): SyncStatus {
  if (!phase) return { kind: 'local' };
  switch (phase.kind) {
    case 'stopped':
      return { kind: 'local' };
    case 'connecting':
    case 'catchingUp':
      return { kind: 'connecting', unsent };
    case 'firstPull':
      return { kind: 'receiving', received: phase.received, total: phase.total };
    case 'waiting':
    case 'blocked':
      return { kind: 'interrupted', error: phase.error.type, since: phase.since, unsent, blocked: phase.kind === 'blocked' };
    case 'live':
      if (unsent > refused) return { kind: 'sending', unsent };
      return refused > 0 ? { kind: 'refused', refused, unsent } : { kind: 'upToDate' };
    default:
      return assertNever(phase);
  }
}
