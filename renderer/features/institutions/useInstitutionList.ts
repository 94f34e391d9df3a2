import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { createSorter, filterRows, type ListFilter } from '../../../shared/domain/lists';
import { createRecordSearch } from '../../data';
import { createListMemory, useRecords, useToday } from '../../live';
import { useMessages, type TableSort } from '../../ui';
import {
  compareInstitutions,
  countMembers,
  createInstitutionRows,
  institutionHasValue,
  institutionTexts,
  type InstitutionFilterKind,
  type InstitutionRow,
} from './institutionRows';
import { useInstitutionTexts } from './useInstitutionTexts';

type ListState = {
  readonly query: string;
  readonly filters: readonly ListFilter<InstitutionFilterKind>[];
  readonly sort: TableSort;
};

const useListMemory = createListMemory<ListState>({
  query: '',
  filters: [],
  sort: { columnId: 'name', direction: 'ascending' },
});

export type InstitutionList = ListState & {
  readonly rows: readonly InstitutionRow[];
  /** All of them, in the same order. */
  readonly all: readonly InstitutionRow[];
  readonly total: number;
  /** Nothing matched by the letter; the rows are written alike. */
  readonly isFuzzy: boolean;
  readonly change: (patch: Partial<ListState>) => void;
};

/** Opens the list narrowed to what is asked for, whatever was looked for in it before. */
export function useShowInstitutions(): (filters: readonly ListFilter<InstitutionFilterKind>[]) => void {
  const [, change] = useListMemory();
  const [, setLocation] = useLocation();
  return (filters) => {
    change({ query: '', filters });
    setLocation('/institutions');
  };
}

export function useInstitutionList(): InstitutionList {
  const { records } = useRecords('institutions');
  const members = useRecords('members').records;
  const today = useToday();
  const { collator } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  const [state, change] = useListMemory();
  const { filters, sort, query } = state;
  const [tools] = useState(() => ({
    toRows: createInstitutionRows(),
    sortRows: createSorter<InstitutionRow>(),
    search: createRecordSearch(institutionTexts),
  }));

  const counts = useMemo(() => countMembers(members, today), [members, today]);
  const rows = useMemo(() => tools.toRows(records, counts), [tools, records, counts]);
  const compare = useMemo(
    () => compareInstitutions(sort.columnId, { collator, sectorName, stateName }),
    [sort.columnId, collator, sectorName, stateName],
  );
  const ascending = useMemo(() => tools.sortRows(rows, compare), [tools, rows, compare]);
  const sorted = useMemo(
    () => (sort.direction === 'ascending' ? ascending : ascending.toReversed()),
    [ascending, sort.direction],
  );
  const filtered = useMemo(() => filterRows(sorted, filters, institutionHasValue), [sorted, filters]);
  const { found, fuzzy } = useMemo(() => tools.search.find(filtered, query), [tools, filtered, query]);

  return { ...state, rows: found, all: sorted, total: records.length, isFuzzy: fuzzy && found.length > 0, change };
}
