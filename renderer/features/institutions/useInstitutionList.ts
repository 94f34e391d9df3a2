import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { institutionQueryFields, type InstitutionSubject } from '../../../shared/domain/institutions';
import { completeQuery, narrowRows, type QueryField } from '../../../shared/domain/listQuery';
import { createSorter, filterRows, filterToId, type ListFilter, type ListView } from '../../../shared/domain/lists';
import { createTranslate } from '../../../shared/messages/translate';
import { createRecordSearch } from '../../data';
import { createListMemory, useApp, useRecords, useToday } from '../../live';
import { useMessages, useQueryProblems, type QueryCompletion, type TableSort } from '../../ui';
import { INSTITUTION_COLUMNS, toInstitutionColumns, type InstitutionColumn } from './institutionColumnIds';
import {
  compareInstitutions,
  countMembers,
  createInstitutionRows,
  institutionHasValue,
  institutionTexts,
  type InstitutionFilterKind,
  type InstitutionRow,
} from './institutionRows';
import { useInstitutionWords, type InstitutionWords } from './useInstitutionWords';
import { useTopics } from './useTopics';

type ListState = {
  readonly query: string;
  readonly filters: readonly ListFilter<InstitutionFilterKind>[];
  readonly sort: TableSort;
  /** Those of a view; without it those of this laptop. */
  readonly viewColumns: readonly InstitutionColumn[];
};

const useListMemory = createListMemory<ListState>({
  query: '',
  filters: [],
  sort: { columnId: 'name', direction: 'ascending' },
  viewColumns: [],
});

export type InstitutionList = Omit<ListState, 'viewColumns'> & {
  readonly rows: readonly InstitutionRow[];
  /** All of them, in the same order. */
  readonly all: readonly InstitutionRow[];
  readonly total: number;
  /** Nothing matched by the letter; the rows are written alike. */
  readonly isFuzzy: boolean;
  readonly problems: readonly string[];
  readonly complete: (text: string, caret: number, isAsked: boolean) => readonly QueryCompletion[];
  readonly words: InstitutionWords;
  /** Empty: the usual ones. */
  readonly columns: readonly InstitutionColumn[];
  /** What of all this a view keeps. */
  readonly view: ListView;
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
  const { settings } = useApp();
  const [{ viewColumns, ...state }, change] = useListMemory();
  const words = useInstitutionWords();
  const fields = useInstitutionQuery();
  const ownColumns = useMemo(
    () => toInstitutionColumns(settings.listColumns['institutions'] ?? []),
    [settings.listColumns],
  );
  const columns = viewColumns.length > 0 ? viewColumns : ownColumns;
  const { filters, sort, query } = state;
  const [tools] = useState(() => ({
    toRows: createInstitutionRows(),
    sortRows: createSorter<InstitutionRow>(),
    search: createRecordSearch(institutionTexts, { findsInside: true }),
  }));

  const counts = useMemo(() => countMembers(members, today), [members, today]);
  const rows = useMemo(() => tools.toRows(records, counts), [tools, records, counts]);
  const sortColumn = INSTITUTION_COLUMNS.find((column) => column === sort.columnId) ?? 'name';
  const { textOf } = words;
  const compare = useMemo(() => compareInstitutions(sortColumn, collator, textOf), [sortColumn, collator, textOf]);
  const ascending = useMemo(() => tools.sortRows(rows, compare), [tools, rows, compare]);
  const sorted = useMemo(
    () => (sort.direction === 'ascending' ? ascending : ascending.toReversed()),
    [ascending, sort.direction],
  );
  const narrowed = useMemo(
    () => narrowRows(filterRows(sorted, filters, institutionHasValue), query, fields),
    [sorted, filters, query, fields],
  );
  const { found, fuzzy } = useMemo(() => {
    const { rows: passing, words: wanted, withoutWords } = narrowed;
    return tools.search.find(tools.search.without(passing, withoutWords), wanted);
  }, [tools, narrowed]);

  return {
    ...state,
    rows: found,
    all: sorted,
    total: records.length,
    isFuzzy: fuzzy && found.length > 0,
    problems: useQueryProblems(narrowed.problems),
    complete: (text, caret, isAsked) => completeQuery(text, caret, fields, rows, isAsked),
    words,
    columns,
    view: { filters: filters.map(filterToId), query, groupBy: '', columns },
    change,
  };
}

/** What can be asked for in the search field of the institutions. */
function useInstitutionQuery(): readonly QueryField<InstitutionSubject>[] {
  const { language } = useMessages();
  const topics = useTopics();
  const institutions = useRecords('institutions').records;
  return useMemo(
    () =>
      institutionQueryFields({ topics, institutions }, [
        createTranslate(language),
        createTranslate(language === 'de' ? 'en' : 'de'),
      ]),
    [topics, institutions, language],
  );
}
