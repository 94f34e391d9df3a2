import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useCreateEarly, useToday } from '../../live';
import {
  Button,
  EmptyState,
  ListTools,
  type MaybeAsync,
  Page,
  PageHeader,
  SearchField,
  useMessages,
  useShortcut,
  VirtualTable,
} from '../../ui';
import { MemberFilters } from './MemberFilters';
import { useMemberColumns } from './useMemberColumns';
import { useMemberFilterTexts } from './useMemberFilterTexts';
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
  const { rows, total, query, filters, sort, isFuzzy, change } = useMemberList();
  const filterTexts = useMemberFilterTexts();
  const columns = useMemberColumns();
  const searchRef = useRef<HTMLInputElement>(null);

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
      <PageHeader title={t('members.title')} subtitle={<span role="status">{countLine()}</span>} actions={actions} />
      <ListTools
        search={
          <SearchField
            label={t('members.search')}
            value={query}
            onChange={(next) => change({ query: next })}
            inputRef={searchRef}
          />
        }
        filters={<MemberFilters texts={filterTexts} filters={filters} onChange={(next) => change({ filters: next })} />}
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
          scrollId="members"
        />
      )}
    </Page>
  );

  function countLine(): string {
    if (filters.length > 0)
      return t('members.countFiltered', { shown: rows.length, total, filters: filterTexts.describe(filters) });
    return query.trim() === '' ? t('members.count', { total }) : t('members.countFound', { shown: rows.length, total });
  }
}
