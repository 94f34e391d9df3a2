import { useMemo, useState } from 'react';
import { createSorter, filterRows } from '../../../shared/domain/lists';
import { createRecordSearch } from '../../data';
import { createListMemory, useRecords, useToday } from '../../live';
import { useMessages, type TableSort } from '../../ui';
import { memberHasValue, type MemberFilter } from './memberFilters';
import { compareMembers, createMemberRows, memberTexts, type MemberRow } from './memberRows';

type ListState = { readonly query: string; readonly filters: readonly MemberFilter[]; readonly sort: TableSort };

const useListMemory = createListMemory<ListState>({
  query: '',
  filters: [],
  sort: { columnId: 'name', direction: 'ascending' },
});

export type MemberList = ListState & {
  readonly rows: readonly MemberRow[];
  /** All of them, in the same order. */
  readonly all: readonly MemberRow[];
  readonly total: number;
  /** Nothing matched by the letter; the rows are written alike. */
  readonly isFuzzy: boolean;
  readonly change: (patch: Partial<ListState>) => void;
};

/** Rows → sorted → filtered → found: each step is done again only when what it depends on changes. */
export function useMemberList(): MemberList {
  const { records } = useRecords('members');
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const { collator } = useMessages();
  const [state, change] = useListMemory();
  const { filters, sort, query } = state;
  const [tools] = useState(() => ({
    toRows: createMemberRows(),
    sortRows: createSorter<MemberRow>(),
    search: createRecordSearch(memberTexts),
  }));

  const rows = useMemo(() => tools.toRows(records, institutions, today), [tools, records, institutions, today]);
  const compare = useMemo(() => compareMembers(sort.columnId, collator), [sort.columnId, collator]);
  const ascending = useMemo(() => tools.sortRows(rows, compare), [tools, rows, compare]);
  const sorted = useMemo(
    () => (sort.direction === 'ascending' ? ascending : ascending.toReversed()),
    [ascending, sort.direction],
  );
  const filtered = useMemo(() => filterRows(sorted, filters, memberHasValue), [sorted, filters]);
  const { found, fuzzy } = useMemo(() => tools.search.find(filtered, query), [tools, filtered, query]);

  return { ...state, rows: found, all: sorted, total: records.length, isFuzzy: fuzzy && found.length > 0, change };
}
