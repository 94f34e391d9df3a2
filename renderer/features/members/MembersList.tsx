import { FileDown } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { NOTHING_SELECTED, selectedOf } from '../../../shared/domain/lists';
import { memberToDisplayName, viewToFilters } from '../../../shared/domain/membership';
import type { Member } from '../../../shared/schema';
import type { SavedView } from '../../../shared/schema/network';
import { useCreateEarly, useRecord, useToday } from '../../live';
import {
  Button,
  EmptyState,
  ListTools,
  type MaybeAsync,
  Page,
  PageHeader,
  QueryField,
  toast,
  useMessages,
  useOfferCommands,
  useShortcut,
  VirtualTable,
} from '../../ui';
import { MemberFilters, useMemberFilterTexts } from '../memberSearch';
import { ViewMenu } from '../savedViews';
import { TwinsLink } from '../twins';
import { BulkBar } from './bulk/BulkBar';
import { useBulkRemove } from './bulk/useBulkRemove';
import { ListLook } from './ListLook';
import { MembersExport } from './MembersExport';
import { toMemberColumns, toMemberGrouping } from './memberColumnIds';
import { useMemberColumns } from './useMemberColumns';
import { useMemberEntries } from './useMemberEntries';
import { useMemberList } from './useMemberList';

type MembersListProps = {
  readonly openId: string | null;
  /** Opens a member that is being created. */
  readonly onCreate: (id: string) => void;
  readonly onRemove: (id: string) => MaybeAsync;
};

export function MembersList({ openId, onCreate, onRemove }: MembersListProps) {
  const { t } = useMessages();
  const createEarly = useCreateEarly('members');
  const today = useToday();
  const [, setLocation] = useLocation();
  const list = useMemberList();
  const { rows, all, groups, total, query, filters, sort, groupBy, closedGroups, isFuzzy, view, change } = list;
  const filterTexts = useMemberFilterTexts();
  const columns = useMemberColumns(list.columns, list.words);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const selected = useMemo(() => selectedOf(selection, rows), [selection, rows]);
  const selectedIds = useMemo(() => selected.map(({ id }) => id), [selected]);
  const removal = useBulkRemove(selectedIds, () => setSelection(NOTHING_SELECTED));
  const searchRef = useRef<HTMLInputElement>(null);
  const [isExporting, setExporting] = useState(false);
  const [cursorId, setCursorId] = useState('');
  const cursorMember = useRecord('members', cursorId === openId ? '' : cursorId);

  async function create(): Promise<void> {
    await createEarly({ membership: 'member', joinedOn: today }, onCreate, { undoable: false });
  }
  useShortcut('mod+n', () => create(), { changesData: true });
  useShortcut('mod+f', () => searchRef.current?.focus());

  const actions = (
    <>
      <Button changesData onPress={() => setLocation('/members/import')}>
        {t('members.import')}
      </Button>
      <Button changesData variant="primary" onPress={() => create()}>
        {t('members.create')}
      </Button>
    </>
  );
  if (total === 0) {
    return (
      <Page layout="fill">
        <PageHeader title={t('members.title')} />
        <EmptyState
          drawing="members"
          title={t('members.empty.title')}
          text={t('members.empty.text')}
          action={actions}
        />
      </Page>
    );
  }
  return (
    <Page layout="fill">
      <PageHeader
        title={t('members.title')}
        subtitle={
          <>
            <span role="status">{countLine()}</span>
            <TwinsLink kind="members" before=" · " />
          </>
        }
        actions={
          <>
            <Button icon={FileDown} onPress={() => setExporting(true)}>
              {t('listExport.open')}
            </Button>
            {actions}
          </>
        }
      />
      <ListTools
        search={
          <QueryField
            label={t('members.search')}
            placeholder={t('members.searchHint')}
            value={query}
            onChange={(next) => change({ query: next })}
            complete={list.complete}
            problems={list.problems}
            inputRef={searchRef}
          />
        }
        filters={<MemberFilters texts={filterTexts} filters={filters} onChange={(next) => change({ filters: next })} />}
        look={
          <>
            <ViewMenu list="members" shown={view} onChoose={choose} />
            <ListLook
              groupBy={groupBy}
              onGroup={(next) => change({ groupBy: next, closedGroups: new Set() })}
              columns={list.columns}
              onOwnColumns={() => change({ viewColumns: [] })}
            />
          </>
        }
        note={isFuzzy ? t('members.fuzzy', { query }) : undefined}
      />
      {rows.length === 0 ? (
        <EmptyState
          drawing="nothingFound"
          title={t('members.nothing.title')}
          text={t('members.nothing.text')}
          action={<Button onPress={() => change({ query: '', filters: [] })}>{t('members.nothing.reset')}</Button>}
        />
      ) : (
        <VirtualTable
          label={t('members.title')}
          columns={columns}
          rows={rows}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          selectedId={openId}
          onOpen={(id) => setLocation(`/members/${id}`)}
          onDelete={onRemove}
          onCursor={setCursorId}
          scrollId="members"
          selection={{ value: selection, onChange: setSelection, onDelete: removal.start }}
          grouping={groups && { groups, closed: closedGroups, onToggle: toggleGroup }}
        />
      )}
      {selected.length > 0 && (
        <BulkBar
          rows={selected}
          hidden={selection.ids.size - selected.length}
          removal={removal}
          onClear={() => setSelection(NOTHING_SELECTED)}
        >
          <Button size="small" icon={FileDown} onPress={() => setExporting(true)}>
            {t('listExport.open')}
          </Button>
        </BulkBar>
      )}
      {isExporting && (
        <MembersExport
          list={list}
          rows={{ all, shown: rows, ...(selected.length > 0 && { rowIds: selectedIds }) }}
          selection={whatIsShown()}
          onClose={() => setExporting(false)}
        />
      )}
      {cursorMember && (
        <SelectedMember key={cursorMember.id} member={cursorMember} onRemove={() => onRemove(cursorMember.id)} />
      )}
    </Page>
  );

  function whatIsShown(): string {
    const filtered = filters.length === 0 ? [] : [filterTexts.describe(filters)];
    const searched = query.trim() === '' ? [] : [t('listExport.search', { query: query.trim() })];
    return [...filtered, ...searched].join(' · ');
  }

  function toggleGroup(id: string): void {
    const closed = new Set(closedGroups);
    if (!closed.delete(id)) closed.add(id);
    change({ closedGroups: closed });
  }

  function choose({ filters: ids, query: asked, groupBy: grouping, columns: kept }: SavedView): void {
    const { filters: known, unknown } = viewToFilters(ids);
    if (unknown.length > 0) toast({ tone: 'warning', message: t('lists.views.unknown', { count: unknown.length }) });
    change({
      filters: known,
      query: asked,
      groupBy: toMemberGrouping(grouping),
      viewColumns: toMemberColumns(kept),
      closedGroups: new Set(),
    });
  }

  function countLine(): string {
    if (filters.length > 0)
      return t('members.countFiltered', { shown: rows.length, total, filters: filterTexts.describe(filters) });
    return query.trim() === '' ? t('members.count', { total }) : t('members.countFound', { shown: rows.length, total });
  }
}

/** Offers what can be done with the member on which the arrows stand, without opening it. */
function SelectedMember({ member, onRemove }: { readonly member: Member; readonly onRemove: () => MaybeAsync }) {
  const { t } = useMessages();
  const { mail, copy, invite, remove } = useMemberEntries(member, onRemove);
  useOfferCommands(memberToDisplayName(member) || t('members.unnamed'), [copy, mail, invite, remove]);
  return null;
}
