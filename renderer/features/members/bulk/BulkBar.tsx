import { useState, type ReactNode } from 'react';
import { removeMembers } from '../../../actions';
import { useSession } from '../../../live';
import { AfterDelay, MenuButton, ProgressBar, SelectionBar, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import type { MemberRow } from '../memberRows';
import { BulkEditDialog, type BulkEditKind } from './BulkEditDialog';
import { useBulkMail } from './useBulkMail';
import { useBulkInvite } from './useBulkInvite';

type BulkBarProps = {
  /** Those selected of what is shown. */
  readonly rows: readonly MemberRow[];
  /** How many are selected beside them that a search or filter hides. */
  readonly hidden: number;
  readonly onClear: () => void;
  /** Further things to do with them. */
  readonly children?: ReactNode;
};

/** What is done with several members at once: each is one step, with one way back. */
export function BulkBar({ rows, hidden, onClear, children }: BulkBarProps) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
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

  async function remove(): Promise<void> {
    const undo = await busily(() => removeMembers(session, ids));
    onClear();
    offerUndo(undo, t('members.bulk.removed', { count: ids.length }));
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
              { id: 'remove', changesData: true, tone: 'danger', label: t('members.bulk.remove'), onSelect: remove },
            ]}
          />
          {children}
        </>
      )}
      {editing !== null && (
        <BulkEditDialog kind={editing} ids={ids} members={members} busily={busily} onClose={() => setEditing(null)} />
      )}
    </SelectionBar>
  );
}
