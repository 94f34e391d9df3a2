import { canonicalJson, type JsonValue } from '../../../shared/documents';
import { COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../../shared/schema';
import { breathe } from '../breathe';

/** All records of a network, those in the trash included. */
export type RecordsByCollection = ReadonlyMap<CollectionName, readonly AnyRecord[]>;

export interface RecordSum {
  readonly count: number;
  /** SHA-256 in hexadecimal: equal where every field of every record is, in whatever order they come. */
  readonly digest: string;
}
export type SumByCollection = ReadonlyMap<CollectionName, RecordSum>;

/** Records that are looked at in one task: a few milliseconds. */
const PER_TASK = 200;

export async function sumRecords(records: RecordsByCollection): Promise<SumByCollection> {
  const sums = new Map<CollectionName, RecordSum>();
  for (const name of COLLECTION_NAMES) {
    const all = records.get(name) ?? [];
    sums.set(name, { count: all.length, digest: await digestOf(all) });
  }
  return sums;
}

export function isSameSum(a: SumByCollection, b: SumByCollection): boolean {
  return COLLECTION_NAMES.every((name) => {
    const [first, second] = [a.get(name), b.get(name)];
    return first?.count === second?.count && first?.digest === second?.digest;
  });
}

export function countRecords(sums: SumByCollection): number {
  return [...sums.values()].reduce((all, { count }) => all + count, 0);
}

/** The sum of the sums of slices: the browser sums nothing piece by piece. */
async function digestOf(records: readonly AnyRecord[]): Promise<string> {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const digests: string[] = [];
  for (let at = 0; at < sorted.length; at += PER_TASK) {
    if (at > 0) await breathe();
    // A typing edge: what IndexedDB keeps of a record is JSON.
    digests.push(await sha256(canonicalJson(sorted.slice(at, at + PER_TASK) as unknown as JsonValue)));
  }
  return sha256(digests.join('\n'));
}

async function sha256(text: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
