import { planErasure, withParts } from '../../shared/domain/erasure';
import type { AnyRecord } from '../../shared/schema';
import type { Session } from '../data';

/**
 * Deletes from the trash for good, with all parts that are there as well. What somebody has brought back meanwhile stays.
 * @returns how many records went; undefined where this login may only read
 */
export function eraseFromTrash(
  { erasure }: Pick<Session, 'erasure'>,
  ids: readonly string[],
): Promise<number | undefined> {
  return erasure.erase((records) => planErasure(withParts(inTrash(ids, records), records), records));
}

function inTrash(ids: readonly string[], records: readonly AnyRecord[]): readonly string[] {
  const wanted = new Set(ids);
  return records.flatMap(({ id, deletedAt }) => (wanted.has(id) && deletedAt !== '' ? [id] : []));
}

/** Deletes a person for good, from wherever they are (Art. 17 GDPR). */
export function erasePerson({ erasure }: Pick<Session, 'erasure'>, id: string): Promise<number | undefined> {
  return erasure.erase((records) => planErasure([id], records));
}
