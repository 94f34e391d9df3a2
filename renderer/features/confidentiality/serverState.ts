import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { INHERITING, isOnServer } from '../../../shared/schema/confidentiality';
import type { Session } from '../../data';

export function anyRecord({ repositories }: Pick<Session, 'repositories'>, id: string): AnyRecord | undefined {
  const collection = collectionOfId(id);
  // A typing edge: a record of any collection, looked at as such.
  return collection && (repositories[collection].get(id) as AnyRecord | undefined);
}

/** All that have a label or inherit one, those in the trash included: the server has what they say. */
export function inheritingRecords({ repositories }: Pick<Session, 'repositories'>): readonly AnyRecord[] {
  return COLLECTION_NAMES.filter((name) => INHERITING.has(name)).flatMap((name) => {
    const { records, deleted } = repositories[name].snapshot();
    // A typing edge, as above.
    return [...records, ...deleted] as unknown as readonly AnyRecord[];
  });
}

/** What is TLP:RED by the label of a record, and known to the server. */
export function onServerBecauseOf(session: Session, id: string): readonly AnyRecord[] {
  return inheritingRecords(session).filter(
    (record) => isOnServer(record) && session.confidentiality.of(record).redFrom.includes(id),
  );
}

/** When the server's state of records was begun and last written, hybrid logical times. */
export function sentSpan(records: readonly AnyRecord[]): { readonly first: string; readonly last: string } {
  const lastOf = ({ pending, base, updatedAt }: AnyRecord): string => {
    const sent = pending === 1 ? base?.['updatedAt'] : updatedAt;
    return typeof sent === 'string' ? sent : '';
  };
  const firsts = records.map(({ createdAt }) => createdAt).sort();
  const lasts = records.map(lastOf).sort();
  return { first: firsts[0] ?? '', last: lasts.at(-1) ?? '' };
}
