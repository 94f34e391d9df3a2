import type { AnyRecord } from '../schema/envelope';

/**
 * [Note: what no server was told of] A record that was made here and thrown away before it was ever sent is nobody else's business: its deletion
 * is not sent, and nothing waits. That it has no revision does not say so, since a request whose answer was lost may have arrived. So before records without
 * a revision are sent, the latest time at which one of them was made is written down, durably. What this laptop made later than that, it has never sent.
 * It stays in the trash, and is sent when it is brought back.
 */
export interface Offered {
  /** Of this laptop. */
  readonly deviceId: string;
  /** Stamp of the latest creation that was ever sent; `''` where none was. */
  readonly until: string;
}

export function isRetracted(
  { rev, pending, deletedAt, createdBy, createdAt }: AnyRecord,
  { deviceId, until }: Offered,
): boolean {
  return rev === '' && pending === 1 && deletedAt !== '' && createdBy === deviceId && createdAt > until;
}

/** The latest creation among records that the server may not know yet; `''` where there is none. */
export function latestCreation(records: readonly AnyRecord[]): string {
  return records.reduce((latest, { rev, createdAt }) => (rev === '' && createdAt > latest ? createdAt : latest), '');
}
