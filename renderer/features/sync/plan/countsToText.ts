import type { Translate } from '../../../../shared/messages/translate';
import type { Arrivals } from '../../../../shared/sync/arrivals';

/** "12 neu · 3 geändert · 1 gelöscht"; what did not happen is left out. */
export function countsToText({ created, changed, removed }: Arrivals, t: Translate): string {
  const parts = [
    created > 0 && t('sync.plan.created', { count: created }),
    changed > 0 && t('sync.plan.changed', { count: changed }),
    removed > 0 && t('sync.plan.removed', { count: removed }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
