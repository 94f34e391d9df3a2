import { isBookkeeping } from '../../../shared/domain/backup';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../../shared/schema';
import { carryUnknown } from '../../../shared/schema/carryUnknown';
import { RED } from '../../../shared/schema/confidentiality';
import { ENVELOPE_FIELDS } from '../../../shared/schema/envelope';
import { contentOf, type Content } from '../../../shared/sync/localEdit';
import { toPlainFields } from '../../../shared/text/plainFields';
import { RICH } from '../../../shared/text/describedText';
import { isSharedText } from '../../../shared/text/sharedText';
import { sumRecords, type RecordsByCollection, type RecordSum } from './sumRecords';

/** The state that was made ready beside what the backup says it must be. */
export interface CollectionCheck {
  readonly collection: CollectionName;
  readonly backup: RecordSum;
  readonly staged: RecordSum;
}

export function isSameState(checks: readonly CollectionCheck[]): boolean {
  return checks.every(({ backup, staged }) => backup.count === staged.count && backup.digest === staged.digest);
}

/**
 * Counts and sums of what a person would see of both: living records and what they say, whoever wrote it and when.
 * @param kept of the backup, without what was erased since
 * @param staged as read back from the disk
 */
export async function compareReplacement(
  kept: RecordsByCollection,
  present: RecordsByCollection,
  staged: RecordsByCollection,
): Promise<readonly CollectionCheck[]> {
  const presentById = byId(present);
  const keptById = byId(kept);
  const backupSums = await sumRecords(
    eachLiving(kept, (record, collection) => expected(collection, record, presentById.get(record.id))),
  );
  const stagedSums = await sumRecords(eachLiving(staged, (record) => seen(record, keptById.get(record.id))));
  return COLLECTION_NAMES.map((collection) => ({
    collection,
    backup: backupSums.get(collection) ?? NONE,
    staged: stagedSums.get(collection) ?? NONE,
  }));
}

const NONE: RecordSum = { count: 0, digest: '' };

/** Who wrote it and when; where it came from, which only grows; and the looks of a description, whose words are compared. */
const LEFT_OUT: ReadonlySet<string> = new Set([...ENVELOPE_FIELDS.filter((field) => field !== 'id'), 'origins', RICH]);

/** What became TLP:RED since stays so, and what only a newer version knows stays as well. */
function expected(collection: CollectionName, saved: AnyRecord, present: AnyRecord | undefined): Content {
  const content = wordsOf(saved);
  if (!present) return content;
  const carried = carryUnknown(collection, wordsOf(present), content);
  return present['tlp'] === RED && 'tlp' in carried ? { ...carried, tlp: RED } : carried;
}

/** Fields that the backup does not know are none of its business. */
function seen(staged: AnyRecord, saved: AnyRecord | undefined): Content {
  const words = wordsOf(staged);
  if (!saved) return words;
  return Object.fromEntries(Object.entries(words).filter(([field]) => Object.hasOwn(saved, field)));
}

function wordsOf(record: AnyRecord): Content {
  const words = Object.fromEntries(
    Object.entries(contentOf(record)).flatMap(([field, value]) =>
      LEFT_OUT.has(field) ? [] : [[field, isSharedText(value) ? value.text : value] as const],
    ),
  );
  // What is edited becomes plain, and what was as it is stays as it was written: spelling makes no difference.
  return toPlainFields(words);
}

function eachLiving(
  records: RecordsByCollection,
  toContent: (record: AnyRecord, collection: CollectionName) => Content,
): RecordsByCollection {
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const living = (records.get(name) ?? []).filter(
        (record) => record.deletedAt === '' && collectionOfId(record.id) === name && !isBookkeeping(record),
      );
      // A typing edge: what is summed is a record without what is of no matter here.
      return [name, living.map((record) => toContent(record, name) as unknown as AnyRecord)] as const;
    }),
  );
}

function byId(records: RecordsByCollection): ReadonlyMap<string, AnyRecord> {
  return new Map([...records.values()].flatMap((all) => all.map((record) => [record.id, record] as const)));
}
