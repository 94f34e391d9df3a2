import { useMemo, useRef, useState } from 'react';
import { completeQuery } from '../../../../shared/domain/listQuery';
import { filterToId } from '../../../../shared/domain/lists';
import {
  memberTexts,
  memberToListName,
  narrowMembers,
  toMemberSubject,
  viewToFilters,
  type MemberFilter,
  type MemberSubject,
} from '../../../../shared/domain/membership';
import type { SavedView } from '../../../../shared/schema/network';
import { createRecordSearch } from '../../../data';
import { useRecords, useToday } from '../../../live';
import { Button, Dialog, QueryField, toast, Toolbar, useMessages, useQueryProblems } from '../../../ui';
import { MemberFilters, useMemberFilterTexts, useMemberQuery } from '../../memberSearch';
import { ViewMenu } from '../../savedViews';
import styles from './InviteByFilterDialog.module.css';

type InviteByFilterDialogProps = {
  readonly excluded: ReadonlySet<string>;
  readonly onInvite: (memberIds: readonly string[]) => Promise<unknown>;
  readonly onClose: () => void;
};

const START: readonly MemberFilter[] = [{ kind: 'membership', value: 'member' }];

/** Chooses people by what they have in common, as in the list of members and with its views. */
export function InviteByFilterDialog({ excluded, onInvite, onClose }: InviteByFilterDialogProps) {
  const { t, collator } = useMessages();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const texts = useMemberFilterTexts();
  const fields = useMemberQuery();
  const [filters, setFilters] = useState(START);
  const [query, setQuery] = useState('');
  const [search] = useState(() => createRecordSearch<MemberSubject>(memberTexts, { findsInside: true }));
  const inputRef = useRef<HTMLInputElement>(null);
  const subjects = useMemo(
    () => members.filter(({ id }) => !excluded.has(id)).map((member) => toMemberSubject(member, institutions, today)),
    [members, excluded, institutions, today],
  );
  const { rows, words, withoutWords, problems } = useMemo(
    () => narrowMembers(subjects, { filters, query }, fields, today),
    [subjects, filters, query, fields, today],
  );
  const found = useMemo(() => {
    const { found: hits, fuzzy } = search.find(search.without(rows, withoutWords), words);
    // Whoever is only spelt alike is not meant by a choice of people.
    return fuzzy ? [] : hits.map(({ member }) => member);
  }, [search, rows, words, withoutWords]);
  const names = useMemo(() => found.map(memberToListName).sort(collator.compare).join(' · '), [found, collator]);

  const problemTexts = useQueryProblems(problems);

  function choose(view: SavedView): void {
    const { filters: known, unknown } = viewToFilters(view.filters);
    if (unknown.length > 0) toast({ tone: 'warning', message: t('lists.views.unknown', { count: unknown.length }) });
    setFilters(known);
    setQuery(view.query);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meetings.invitees.byFilterTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={found.length === 0}
            onPress={async () => {
              await onInvite(found.map(({ id }) => id));
              onClose();
            }}
          >
            {t('meetings.invitees.addCount', { count: found.length })}
          </Button>
        </>
      }
    >
      <QueryField
        label={t('members.search')}
        placeholder={t('members.searchHint')}
        value={query}
        onChange={setQuery}
        complete={(text, caret, isAsked) => completeQuery(text, caret, fields, subjects, isAsked)}
        problems={problemTexts}
        inputRef={inputRef}
      />
      <Toolbar
        end={
          <ViewMenu
            list="members"
            shown={{ filters: filters.map(filterToId), query, groupBy: '', columns: [] }}
            onChoose={choose}
          />
        }
      >
        <MemberFilters texts={texts} filters={filters} onChange={setFilters} />
      </Toolbar>
      <p className={styles.hint}>{t('invite.filter.hint')}</p>
      <p role="status">{t('invite.filter.found', { count: found.length })}</p>
      {found.length > 0 && (
        <p className={styles.names} tabIndex={0}>
          {names}
        </p>
      )}
    </Dialog>
  );
}
