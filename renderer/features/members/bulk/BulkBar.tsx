import { useState, type ReactNode } from 'react';
import { AfterDelay, ConfirmDialog, MenuButton, ProgressBar, SelectionBar, useMessages } from '../../../ui';
import type { MemberRow } from '../memberRows';
import { BulkEditDialog, type BulkEditKind } from './BulkEditDialog';
import { useBulkMail } from './useBulkMail';
import { BulkMailDialog } from './BulkMailDialog';
import type { BulkRemoval } from './useBulkRemove';
import { useBulkInvite } from './useBulkInvite';

type BulkBarProps = {
  /** Those selected of what is shown. */
  readonly rows: readonly MemberRow[];
  /** How many are selected beside them that a search or filter hides. */
  readonly hidden: number;
  readonly removal: BulkRemoval;
  readonly onClear: () => void;
  /** Further things to do with them. */
  readonly children?: ReactNode;
};

/** What is done with several members at once: each is one step, with one way back. */
export function BulkBar({ rows, hidden, removal, onClear, children }: BulkBarProps) {
  const { t } = useMessages();
  const [editing, setEditing] = useState<BulkEditKind | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const members = rows.map(({ member }) => member);
  const ids = rows.map(({ id }) => id);
  const mail = useBulkMail(members);
  const invite = useBulkInvite(ids, busily);

  /** Thousands of records take seconds, and the bar says that something is going on. */
  async function busily<T>(work: () => Promise<T>): Promise<T> {
    setIsBusy(true);
    try {
      return await work();
    } finally {
      setIsBusy(false);
    }
  }

  const edit = (kind: BulkEditKind) => ({
    id: kind,
    changesData: true,
    label: t(`members.bulk.${kind}`),
    onSelect: () => setEditing(kind),
  });
  return (
    <SelectionBar
      text={t('members.bulk.selected', { count: rows.length })}
      note={hidden > 0 ? t('members.bulk.hidden', { count: hidden }) : undefined}
      onClear={onClear}
    >
      {isBusy ? (
        <AfterDelay>
          <ProgressBar label={t('members.bulk.writing', { count: rows.length })} />
        </AfterDelay>
      ) : (
        <>
          <MenuButton size="small" label={t('members.bulk.tag')} items={[edit('addTag'), edit('removeTag')]} />
          <MenuButton
            size="small"
            label={t('members.bulk.topic')}
            items={[edit('addSeeks'), edit('addOffers'), edit('removeSeeks'), edit('removeOffers')]}
          />
          <MenuButton
            size="small"
            label={t('members.bulk.more')}
            items={[
              edit('status'),
              invite,
              mail.write,
              mail.copy,
              {
                id: 'remove',
                changesData: true,
                tone: 'danger',
                label: t('members.bulk.remove'),
                onSelect: removal.start,
              },
            ]}
          />
          {children}
        </>
      )}
      {editing !== null && (
        <BulkEditDialog kind={editing} ids={ids} members={members} busily={busily} onClose={() => setEditing(null)} />
      )}
      {mail.asked && <BulkMailDialog {...mail.asked} onChoose={mail.choose} onClose={mail.close} />}
      {removal.isAsking && (
        <ConfirmDialog
          isOpen
          tone="danger"
          title={t('members.bulk.removeTitle', { count: removal.count })}
          consequence={t('members.bulk.removeText', { count: removal.count })}
          confirmLabel={t('members.bulk.removeSure', { count: removal.count })}
          onConfirm={removal.confirm}
          onClose={removal.cancel}
        />
      )}
    </SelectionBar>
  );
}
