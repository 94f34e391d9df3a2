import { useState, type ReactNode } from 'react';
import type { Member } from '../../../shared/schema';
import { removeWithFiles } from '../../actions';
import { useSession } from '../../live';
import { ConfirmDialog, useAct, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';

/** Deletes with undo; asks first where people hold offices, because their stations then show no institution. */
export function useRemoveInstitution(onRemoved: (id: string) => void): {
  readonly ask: (id: string) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useMessages();
  const act = useAct();
  const { repositories, write } = useSession();
  const { institutions, members } = repositories;
  const offerUndo = useOfferUndo();
  const [asked, setAsked] = useState<{ readonly id: string; readonly name: string; readonly count: number } | null>(
    null,
  );

  async function remove(id: string, name: string): Promise<void> {
    const { undo } = await write((unit) => removeWithFiles(unit, 'institutions', [id]));
    setAsked(null);
    onRemoved(id);
    offerUndo(undo, t('institutions.removed', { name }));
  }

  function ask(id: string): void {
    const name = institutions.get(id)?.name || t('institutions.unnamed');
    const everyone: readonly Member[] = members.snapshot().records;
    const count = everyone.filter(({ positions }) =>
      positions.some(({ institutionId }) => institutionId === id),
    ).length;
    if (count === 0) act(() => remove(id, name));
    else setAsked({ id, name, count });
  }

  const dialog = asked && (
    <ConfirmDialog
      isOpen
      title={t('institutions.removeTitle', { name: asked.name })}
      consequence={t('institutions.removeConsequence', { count: asked.count })}
      confirmLabel={t('institutions.remove')}
      tone="danger"
      onConfirm={() => remove(asked.id, asked.name)}
      onClose={() => setAsked(null)}
    />
  );
  return { ask, dialog };
}
