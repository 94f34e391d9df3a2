import type { SyncError } from '../../../../shared/sync/errors';
import { useSession } from '../../../live';
import { Callout, toast, useMessages } from '../../../ui';
import { Choices } from './Choices';
import { unsentRemovals } from './unsentRemovals';

/** So many records would go that a person is asked first, in either direction. */
export function MassRemoval({ trouble }: { readonly trouble: Extract<SyncError, { readonly type: 'massRemoval' }> }) {
  const { t } = useMessages();
  const { sync, repositories, beforeRisk } = useSession();
  const { collection, removals, total, direction } = trouble;

  async function takeBack(): Promise<void> {
    await beforeRisk('massRemoval');
    const ids = unsentRemovals(sync.unsent(), collection);
    await repositories[collection].restore(ids);
    toast({ tone: 'success', message: t('sync.massRemoval.takenBack', { count: ids.length }) });
    sync.wake();
  }

  const choices =
    direction === 'in'
      ? [
          {
            id: 'keep',
            label: t('sync.massRemoval.keep'),
            consequence: t('sync.massRemoval.keepText', { count: removals }),
            variant: 'primary' as const,
            onChoose: () => sync.allowRemovals('keep'),
          },
          {
            id: 'apply',
            label: t('sync.massRemoval.apply'),
            consequence: t('sync.massRemoval.applyText', { count: removals }),
            variant: 'danger' as const,
            onChoose: () => sync.allowRemovals('apply'),
          },
        ]
      : [
          {
            id: 'takeBack',
            label: t('sync.massRemoval.takeBack'),
            consequence: t('sync.massRemoval.takeBackText', { count: removals }),
            variant: 'primary' as const,
            onChoose: () => takeBack(),
          },
          {
            id: 'send',
            label: t('sync.massRemoval.send'),
            consequence: t('sync.massRemoval.sendText', { count: removals }),
            variant: 'danger' as const,
            onChoose: () => sync.allowRemovals('apply'),
          },
        ];

  return (
    <Callout tone="danger" title={t('sync.interrupted.massRemoval.title')} isLive>
      <p>{t(`sync.massRemoval.${direction}`, { kind: t(`records.plural.${collection}`), removals, total })}</p>
      <p>{t('sync.restore.madeBefore')}</p>
      <Choices choices={choices} />
    </Callout>
  );
}
