import { useCallback, useMemo, useState } from 'react';
import { completeQuery } from '../../../shared/domain/listQuery';
import { createSorter, filterToId, type ListView } from '../../../shared/domain/lists';
import { memberTexts, narrowMembers, type MemberFilter } from '../../../shared/domain/membership';
import type { Member } from '../../../shared/schema';
import { createRecordSearch } from '../../data';
import { createListMemory, useApp, useRecords, useToday, useUnhurriedRecords } from '../../live';
import { useMessages, useQueryProblems, type QueryCompletion, type TableGroup, type TableSort } from '../../ui';
import { useMemberQuery } from '../memberSearch';
import { MEMBER_COLUMNS, toMemberColumns, type MemberColumn, type MemberGrouping } from './memberColumnIds';
import { compareMembers, createMemberRows, type MemberRow } from './memberRows';
import { useMemberGroups } from './useMemberGroups';
import { useMemberWords, type MemberWords } from './useMemberWords';

type ListState = {
  readonly query: string;
  readonly filters: readonly MemberFilter[];
  readonly sort: TableSort;
  readonly groupBy: MemberGrouping | '';
  readonly closedGroups: ReadonlySet<string>;
  /** Those of a view; without it those of this laptop. */
  readonly viewColumns: readonly MemberColumn[];
};

const useListMemory = createListMemory<ListState>({
  query: '',
  filters: [],
  sort: { columnId: 'name', direction: 'ascending' },
  groupBy: '',
  closedGroups: new Set(),
  viewColumns: [],
});

export type MemberList = Omit<ListState, 'viewColumns'> & {
  readonly rows: readonly MemberRow[];
  /** All of them, in the same order. */
  readonly all: readonly MemberRow[];
  /** Undefined where the rows stand one below the other. */
  readonly groups: readonly TableGroup<MemberRow>[] | undefined;
  readonly total: number;
  /** Nothing matched by the letter; the rows are written alike. */
  readonly isFuzzy: boolean;
  readonly problems: readonly string[];
  readonly complete: (text: string, caret: number, isAsked: boolean) => readonly QueryCompletion[];
  readonly words: MemberWords;
  /** Empty: the usual ones. */
  readonly columns: readonly MemberColumn[];
  /** What of all this a view keeps. */
  readonly view: ListView;
  readonly change: (patch: Partial<ListState>) => void;
};

/** Rows → sorted → filtered → found: each step is done again only when what it depends on changes. */
export function useMemberList(): MemberList {
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const { collator } = useMessages();
  const { settings } = useApp();
  const [{ viewColumns, ...state }, change] = useListMemory();
  const { filters, sort, query, groupBy } = state;
  const ownColumns = useMemo(() => toMemberColumns(settings.listColumns['members'] ?? []), [settings.listColumns]);
  const columns = viewColumns.length > 0 ? viewColumns : ownColumns;
  const words = useMemberWords(columns.includes('lastMeeting') || sort.columnId === 'lastMeeting');
  const fields = useMemberQuery();
  const [tools] = useState(() => ({
    memberRows: createMemberRows(),
    sortRows: createSorter<MemberRow>(),
    search: createRecordSearch<MemberRow>(memberTexts, { findsInside: true }),
  }));

  const prepare = useCallback(
    (members: readonly Member[]) => tools.memberRows.prepare(members, institutions, today),
    [tools, institutions, today],
  );
  const records = useUnhurriedRecords('members', prepare);
  const rows = useMemo(
    () => tools.memberRows.rowsOf(records, institutions, today),
    [tools, records, institutions, today],
  );
  const { sortKeyOf } = words;
  const sortColumn = MEMBER_COLUMNS.find((column) => column === sort.columnId) ?? 'name';
  // By name and by address nothing is compared but the member: no word of the network puts them into another order.
  const keyOf = sortColumn === 'name' ? nameOf : sortKeyOf;
  const compare = useMemo(() => compareMembers(sortColumn, collator, keyOf), [sortColumn, collator, keyOf]);
  const ascending = useMemo(() => tools.sortRows(rows, compare), [tools, rows, compare]);
  const sorted = useMemo(
    () => (sort.direction === 'ascending' ? ascending : ascending.toReversed()),
    [ascending, sort.direction],
  );
  const narrowed = useMemo(
    () => narrowMembers(sorted, { filters, query }, fields, today),
    [sorted, filters, query, fields, today],
  );
  const { found, fuzzy } = useMemo(() => {
    const { rows: passing, words: wanted, withoutWords } = narrowed;
    return tools.search.find(tools.search.without(passing, withoutWords), wanted);
  }, [tools, narrowed]);
  const groups = useMemberGroups(found, groupBy, words);

  return {
    ...state,
    rows: found,
    all: sorted,
    groups,
    total: records.length,
    isFuzzy: fuzzy && found.length > 0,
    problems: useQueryProblems(narrowed.problems),
    complete: (text, caret, isAsked) => completeQuery(text, caret, fields, rows, isAsked),
    words,
    columns,
    view: { filters: filters.map(filterToId), query, groupBy, columns },
    change,
  };
}

function nameOf(_column: MemberColumn | 'name', { name }: MemberRow): string {
  return name;
}
