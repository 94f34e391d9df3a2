import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Member } from '../../../shared/schema';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useCreateEarly, useRecord, useToday } from '../../live';
import {
  Button,
  EmptyState,
  ListTools,
  type MaybeAsync,
  Page,
  PageHeader,
  SearchField,
  useMessages,
  useOfferCommands,
  useShortcut,
  VirtualTable,
} from '../../ui';
import { TwinsLink } from '../twins';
import { MemberFilters } from './MemberFilters';
import { useMemberColumns } from './useMemberColumns';
import { useMemberFilterTexts } from './useMemberFilterTexts';
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
  const { rows, total, query, filters, sort, isFuzzy, change } = useMemberList();
  const filterTexts = useMemberFilterTexts();
  const columns = useMemberColumns();
  const searchRef = useRef<HTMLInputElement>(null);
  const [cursorId, setCursorId] = useState('');
  const cursorMember = useRecord('members', cursorId === openId ? '' : cursorId);

  async function create(): Promise<void> {
    await createEarly({ membership: 'member', joinedOn: today }, onCreate, { undoable: false });
  }
  useShortcut('mod+n', () => create(), { changesData: true });
  useShortcut('mod+f', () => searchRef.current?.focus());

  const actions = (
    <>
      <TwinsLink kind="members" />
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
          onCursor={setCursorId}
          scrollId="members"
        />
      )}
      {cursorMember && (
        <SelectedMember key={cursorMember.id} member={cursorMember} onRemove={() => onRemove(cursorMember.id)} />
      )}
    </Page>
  );

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
