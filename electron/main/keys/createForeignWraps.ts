import { parseRecoveryKey } from '../../../shared/domain/protection';
import type { NetworkKey, UnlockAnswer, UnlockAttempt } from '../../../shared/ipc/protection';
import { createBrake } from './attempts';
import type { PasswordVault } from './createPasswordVault';
import { unseal } from './sealing';
import {
  networkKeyPurpose,
  taken,
  unwrapByKeychain,
  unwrapByPassphrase,
  unwrapByRecoveryKey,
  type NetworkWraps,
} from './wraps';

export type WrapsAnswer =
  | { readonly kind: 'open'; readonly key: NetworkKey }
  /** Nothing opens it without a question. */
  | { readonly kind: 'closed' }
  /** What was typed is right, but the key of the network was changed. */
  | { readonly kind: 'damaged' }
  | Exclude<UnlockAnswer, { readonly kind: 'open' }>;

export interface ForeignWraps {
  readonly open: (
    wraps: NetworkWraps,
    networkId: string,
    attempt: UnlockAttempt | null,
    ownKey: Buffer | undefined,
  ) => Promise<WrapsAnswer>;
}

/** Opens what another profile wrapped, as backups bring it along. Whoever has the file can try elsewhere; here nobody tries faster than at the door. */
export function createForeignWraps(vault: PasswordVault, monotonicMs: () => number): ForeignWraps {
  const brake = createBrake(monotonicMs);
  let wrongAttempts = 0;

  function openQuietly(wraps: NetworkWraps, networkId: string, ownKey: Buffer | undefined): WrapsAnswer {
    const own = ownKey && unsealNetworkKey(wraps, networkId, ownKey);
    if (own) return { kind: 'open', key: own };
    const profileKey = unwrapByKeychain(wraps.keychain, vault);
    const key = profileKey && unsealNetworkKey(wraps, networkId, profileKey);
    profileKey?.fill(0);
    return key ? { kind: 'open', key } : { kind: 'closed' };
  }

  async function tryToOpen(
    wraps: NetworkWraps,
    networkId: string,
    look: () => Promise<Buffer | undefined>,
  ): Promise<WrapsAnswer> {
    const waitMs = brake.remaining(wrongAttempts);
    if (waitMs > 0) return { kind: 'wait', waitMs };
    const profileKey = await look();
    brake.attempted();
    wrongAttempts = profileKey ? 0 : wrongAttempts + 1;
    if (!profileKey) return { kind: 'wrong', waitMs: brake.remaining(wrongAttempts) };
    const key = unsealNetworkKey(wraps, networkId, profileKey);
    profileKey.fill(0);
    return key ? { kind: 'open', key } : { kind: 'damaged' };
  }

  return {
    async open(wraps, networkId, attempt, ownKey) {
      if (attempt === null) return openQuietly(wraps, networkId, ownKey);
      if (attempt.kind === 'passphrase')
        return tryToOpen(wraps, networkId, () => unwrapByPassphrase(wraps.passphrase, attempt.passphrase));
      const secret = parseRecoveryKey(attempt.text);
      if (!secret.ok) return { kind: 'mistyped', groups: [...secret.error.groups] };
      const answer = await tryToOpen(wraps, networkId, () =>
        Promise.resolve(unwrapByRecoveryKey(wraps.recoveryKey, secret.value)),
      );
      secret.value.fill(0);
      return answer;
    },
  };
}

function unsealNetworkKey(
  { networkKey: { id, sealed } }: NetworkWraps,
  networkId: string,
  profileKey: Buffer,
): NetworkKey | undefined {
  const bytes = unseal(profileKey, networkKeyPurpose(networkId, id), sealed);
  return bytes && { id, bytes: taken(bytes), isNext: false };
}
