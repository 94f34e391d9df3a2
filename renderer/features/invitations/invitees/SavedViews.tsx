import { useState } from 'react';
import { ulid } from '../../../../shared/ulid';
import { viewToFilters, type InviteeFilter } from '../../../../shared/domain/invitation';
import { filterToId } from '../../../../shared/domain/lists';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useSession } from '../../../live';
import { Button, NameDialog, Select, toast, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import styles from './InviteByFilterDialog.module.css';

type SavedViewsProps = {
  readonly filters: readonly InviteeFilter[];
  readonly onChoose: (filters: readonly InviteeFilter[]) => void;
};

/** Selections that the network keeps. They hold filters and no people: who joins later is in them. */
export function SavedViews({ filters, onChoose }: SavedViewsProps) {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  const views = useRecord('network', NETWORK_ID)?.savedViews ?? [];
  const [isNaming, setIsNaming] = useState(false);
  const ids = filters.map(filterToId);
  const current = views.find(
    (view) => view.filters.length === ids.length && ids.every((id) => view.filters.includes(id)),
  );

  async function save(title: string): Promise<void> {
    await repositories.network.update(NETWORK_ID, ({ savedViews }) => ({
      savedViews: [
        ...savedViews.filter((view) => view.title !== title),
        { id: ulid(), title, filters: ids, list: 'members', query: '', groupBy: '', columns: [] },
      ],
    }));
    toast({ tone: 'success', message: t('invite.views.saved', { title }) });
  }

  async function remove(id: string, title: string): Promise<void> {
    const { undo } = await write((unit) =>
      unit.update('network', NETWORK_ID, ({ savedViews }) => ({
        savedViews: savedViews.filter((view) => view.id !== id),
      })),
    );
    offerUndo(undo, t('invite.views.removed', { title }));
  }

  return (
    <div className={styles.views}>
      <Select
        isView
        label={t('invite.views')}
        isDisabled={views.length === 0}
        placeholder={t('invite.views.none')}
        options={views.map(({ id, title }) => ({ id, label: title }))}
        value={current?.id ?? null}
        onChange={(id) => onChoose(viewToFilters(views.find((view) => view.id === id)?.filters ?? []))}
      />
      {/* One button with two meanings: it keeps the focus when naming or removing turns one into the other. */}
      <Button changesData onPress={() => (current ? remove(current.id, current.title) : setIsNaming(true))}>
        {t(current ? 'invite.views.remove' : 'invite.views.save')}
      </Button>
      {isNaming && (
        <NameDialog
          title={t('invite.views.save')}
          label={t('invite.views.name')}
          hint={t('invite.filter.hint')}
          missing={t('invite.blockMissing')}
          saveLabel={t('invite.save')}
          onSave={(title) => save(title)}
          onClose={() => setIsNaming(false)}
        />
      )}
    </div>
  );
}
