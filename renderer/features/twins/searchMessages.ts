import type { SearchProgress, Twins, TwinSearch } from '../../../shared/domain/duplicates';

/** Some of the records; the last part comes with a port, to which the answer goes. */
export type SearchPart = TwinSearch;

export type SearchReply =
  ({ readonly type: 'progress' } & SearchProgress) | { readonly type: 'found'; readonly twins: Twins };
