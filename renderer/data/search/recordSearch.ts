import MiniSearch from 'minisearch';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';

export interface SearchHits {
  readonly ids: readonly string[];
  /** Nothing matched by the letter; these are written alike. */
  readonly fuzzy: boolean;
}

interface Searchable {
  readonly id: string;
}

export interface RecordSearch<T> {
  /** Records whose words begin with the words of the query, in the given order; similar ones where there are none. */
  readonly find: (records: readonly T[], query: string) => SearchHits;
}

/**
 * Search over records in memory. A straight walk over prepared words beats an inverted index here: it costs 5 ms for
 * 50,000 members whatever is typed, while one letter in an index returns half of everything to be scored and sorted.
 * MiniSearch does what the walk cannot, the fuzzy match, and is built when first needed.
 */
export function createRecordSearch<T extends Searchable>(textsOf: (record: T) => readonly string[]): RecordSearch<T> {
  const haystacks = new WeakMap<T, string>();
  let fuzzyIndex: { readonly of: readonly T[]; readonly index: MiniSearch } | undefined;

  function haystackOf(record: T): string {
    let haystack = haystacks.get(record);
    if (haystack === undefined) {
      haystack = createHaystack(textsOf(record));
      haystacks.set(record, haystack);
    }
    return haystack;
  }

  function findSimilar(records: readonly T[], query: string): readonly string[] {
    if (fuzzyIndex?.of !== records) {
      const index = new MiniSearch({ fields: ['words'], processTerm: (term) => term });
      index.addAll(records.map((record) => ({ id: record.id, words: haystackOf(record) })));
      fuzzyIndex = { of: records, index };
    }
    const words = queryToNeedles(query).join('');
    return fuzzyIndex.index.search(words, { fuzzy: 0.25, prefix: true, combineWith: 'AND' }).map(({ id }) => String(id));
  }

  return {
    find(records, query) {
      const needles = queryToNeedles(query);
      if (needles.length === 0) return { ids: records.map(({ id }) => id), fuzzy: false };
      const ids = records.filter((record) => matches(haystackOf(record), needles)).map(({ id }) => id);
      if (ids.length > 0) return { ids, fuzzy: false };
      return { ids: findSimilar(records, query), fuzzy: true };
    },
  };
}
