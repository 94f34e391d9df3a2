import type { QueryField } from './queryFields';
import { resolveQuery, type QueryProblem } from './resolveQuery';

export interface NarrowedRows<Row> {
  readonly rows: readonly Row[];
  /** The plain words of the query, and those that must not occur: the search looks for them. */
  readonly words: string;
  readonly withoutWords: readonly string[];
  readonly problems: readonly QueryProblem[];
}

/** The rows that pass the fields of the query; the very same array where there are none. */
export function narrowRows<Row extends Subject, Subject>(
  rows: readonly Row[],
  query: string,
  fields: readonly QueryField<Subject>[],
): NarrowedRows<Row> {
  const { words, withoutWords, test, problems } = resolveQuery(query, fields);
  return { rows: test ? rows.filter(test) : rows, words, withoutWords, problems };
}
