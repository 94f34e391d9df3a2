import type { AnyRecord, Contested } from '../../schema';

/** By id of a record that was merged, the id of the one that stays. */
export type StaysById = ReadonlyMap<string, string>;

/**
 * [Note: which of two stays] Of two records that are merged the one with the smaller id stays, which is the one that was made first. The pair alone decides, and
 * not who clicked where: so two laptops that merge the same pair mean the same, and what was merged along a chain (C into B here, B into A there) ends with one.
 * What was merged is in the trash and says into what; that word is what everything else follows from, on each laptop, whatever comes in later and in whatever
 * order: see `planMerges`.
 */
export function staysOf(one: string, other: string): { readonly stays: string; readonly goes: string } {
  return one < other ? { stays: one, goes: other } : { stays: other, goes: one };
}

/**
 * Who is whom by all that people said, also where two said it of one record at a time: of A and C here and of B and C there follows A and B.
 * @param records of members and institutions, those in the trash included
 */
export function groupMerged(records: Iterable<AnyRecord>): StaysById {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const record of records)
    for (const target of targetsOf(record)) {
      const { stays, goes } = staysOf(top(record.id), top(target));
      if (stays !== goes) above.set(goes, stays);
    }
  return new Map([...above.keys()].map((id) => [id, top(id)]));
}

/** Into what a record was merged, and into what somebody else merged it at the same time. */
export function targetsOf(record: AnyRecord): readonly string[] {
  const into = record['mergedInto'];
  if (typeof into !== 'string' || into === '') return [];
  const others = record.contested.filter(isMerge).flatMap(({ value }) => idIn(value));
  // An id of another collection or a younger one is nobody's doing here.
  return [into, ...others].filter((id) => id < record.id && id.split(':')[0] === record.id.split(':')[0]);
}

export function isMerge({ id }: Contested): boolean {
  return id === 'mergedInto';
}

function idIn(json: string): readonly string[] {
  const id = /^"([\w.:-]+)"$/u.exec(json)?.[1];
  return id === undefined ? [] : [id];
}
