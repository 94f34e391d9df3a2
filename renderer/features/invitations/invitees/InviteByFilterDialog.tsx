import { useMemo, useState } from 'react';
import { INVITEE_FILTER_KINDS, selectInvitees, type InviteeFilter } from '../../../../shared/domain/invitation';
import { addFilter, filterToId, idToFilter, removeFilter } from '../../../../shared/domain/lists';
import { memberToListName } from '../../../../shared/domain/membership';
import { useRecords, useToday } from '../../../live';
import { Button, Chip, Dialog, FilterMenu, Toolbar, useMessages } from '../../../ui';
import styles from './InviteByFilterDialog.module.css';
import { SavedViews } from './SavedViews';
import { useInviteeFilterTexts } from './useInviteeFilterTexts';

type InviteByFilterDialogProps = {
  readonly excluded: ReadonlySet<string>;
  readonly onInvite: (memberIds: readonly string[]) => Promise<unknown>;
  readonly onClose: () => void;
};

const START: readonly InviteeFilter[] = [{ kind: 'membership', value: 'member' }];

/** Chooses people by what they have in common; the choice can be kept under a name. */
export function InviteByFilterDialog({ excluded, onInvite, onClose }: InviteByFilterDialogProps) {
  const { t, collator } = useMessages();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const texts = useInviteeFilterTexts();
  const [filters, setFilters] = useState(START);
  const found = useMemo(
    () => selectInvitees(members, institutions, filters, today).filter(({ id }) => !excluded.has(id)),
    [members, institutions, filters, today, excluded],
  );
  const names = useMemo(() => found.map(memberToListName).sort(collator.compare).join(' · '), [found, collator]);

  function add(id: string): void {
    const filter = idToFilter(id, INVITEE_FILTER_KINDS);
    if (filter) setFilters(addFilter(filters, filter));
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
      <SavedViews filters={filters} onChoose={setFilters} />
      <Toolbar>
        {filters.map((filter) => (
          <Chip
            key={filterToId(filter)}
            label={texts.chipOf(filter)}
            onRemove={() => setFilters(removeFilter(filters, filterToId(filter)))}
          />
        ))}
        <FilterMenu groups={texts.groups} onAdd={add} />
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
