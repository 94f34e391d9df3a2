import type { BackupEnd } from '../../../shared/domain/backup';
import type { NetworkKey } from '../../../shared/ipc/protection';
import { keyFromSecret, seal, unseal, type Purpose } from '../keys/sealing';

/** Seals the sum of a backup: only who has the key of the network can say that these frames, all of them and in this order, are one. */
export function sealSum(key: NetworkKey | undefined, networkId: string, sum: string): BackupEnd {
  if (!key) return { kind: 'verbund backup end', seal: { kind: 'plain', sum } };
  const sealing = sealingKey(key, networkId);
  const sealed = seal(sealing, purposeOf(networkId), Buffer.from(sum, 'utf8'));
  sealing.fill(0);
  return { kind: 'verbund backup end', seal: { kind: 'sealed', sealed } };
}

/** @param key undefined where the file says that it is not encrypted: then the sum tells a damaged disk, and nobody who means harm */
export function isSumOf(
  { seal: said }: BackupEnd,
  key: NetworkKey | undefined,
  networkId: string,
  sum: string,
): boolean {
  if (said.kind === 'plain') return !key && said.sum === sum;
  if (!key) return false;
  const sealing = sealingKey(key, networkId);
  const opened = unseal(sealing, purposeOf(networkId), said.sealed)?.toString('utf8');
  sealing.fill(0);
  return opened === sum;
}

function sealingKey(key: NetworkKey, networkId: string): Buffer {
  return keyFromSecret(key.bytes, purposeOf(networkId));
}

function purposeOf(networkId: string): Purpose {
  return ['backup end', networkId];
}
