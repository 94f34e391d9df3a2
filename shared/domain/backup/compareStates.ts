import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../schema';
import { ENVELOPE_FIELDS } from '../../schema/envelope';
import { NETWORK_ID } from '../../schema/network';
import { isEqual } from '../../sync/isEqual';
import { contentOf } from '../../sync/localEdit';
import { RICH } from '../../text/describedText';
import { isSharedText } from '../../text/sharedText';

export type ChangeKind = 'comesBack' | 'older' | 'lost';

/** What replacing the present state of one collection by an earlier one would change. */
export interface CollectionComparison {
  readonly collection: CollectionName;
  /** Records that are not in the trash. */
  readonly now: number;
  readonly then: number;
  /** Of the earlier state: living there, and not here, or in the trash. */
  readonly comesBack: readonly AnyRecord[];
  /** Of the earlier state: living in both, with another content. */
  readonly older: readonly AnyRecord[];
  /** Of the present state: living here, and not there. */
  readonly lost: readonly AnyRecord[];
}

type Records = ReadonlyMap<CollectionName, readonly AnyRecord[]>;

export function compareStates(now: Records, then: Records): readonly CollectionComparison[] {
  return COLLECTION_NAMES.map((collection) => {
    const living = livingById(now.get(collection) ?? []);
    const earlier = livingById(then.get(collection) ?? []);
    const kept = [...earlier.values()];
    return {
      collection,
      now: living.size,
      then: earlier.size,
      comesBack: kept.filter(({ id }) => !living.has(id)),
      older: kept.filter((record) => {
        const current = living.get(record.id);
        return current !== undefined && differingFields(current, record).length > 0;
      }),
      lost: [...living.values()].filter(({ id }) => !earlier.has(id)),
    };
  });
}

const ENVELOPE: ReadonlySet<string> = new Set(ENVELOPE_FIELDS);

/**
 * Names of the fields that say something else, whoever wrote them and when; all of them for a record that is not there now. A text that many wrote counts by its words,
 * so that of a description says enough.
 */
export function differingFields(now: AnyRecord | undefined, then: AnyRecord): readonly string[] {
  const fields = new Set([...Object.keys(now ? contentOf(now) : {}), ...Object.keys(contentOf(then))]);
  return [...fields].filter(
    (field) => !ENVELOPE.has(field) && field !== RICH && !saysTheSame(now?.[field], then[field]),
  );
}

function saysTheSame(a: unknown, b: unknown): boolean {
  return isSharedText(a) && isSharedText(b) ? a.text === b.text : isEqual(a, b);
}

function livingById(records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> {
  return new Map(
    records.filter((record) => record.deletedAt === '' && !isBookkeeping(record)).map((record) => [record.id, record]),
  );
}

/** How many records of each collection a person would find in a state; those of which there are none are left out. */
export function countState(
  records: Records,
): readonly { readonly collection: CollectionName; readonly count: number }[] {
  return COLLECTION_NAMES.flatMap((collection) => {
    const count = livingById(records.get(collection) ?? []).size;
    return count === 0 ? [] : [{ collection, count }];
  });
}

/** Beside the network itself its collection holds what was claimed since, as numbers of decisions are: it only grows, and no earlier state counts. */
export function isBookkeeping({ id }: AnyRecord): boolean {
  return collectionOfId(id) === 'network' && id !== NETWORK_ID;
}
