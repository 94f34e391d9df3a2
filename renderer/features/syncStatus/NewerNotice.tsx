import { useSync } from '../../live';
import { Callout, useMessages } from '../../ui';

/** Documents that only a newer Verbund understands: left alone here, and said. */
export function NewerNotice() {
  const { t } = useMessages();
  const { newer, newerNeeds } = useSync();
  if (newer === 0) return null;
  return (
    <Callout tone="warning" title={t('sync.newer.title')}>
      {t('sync.newer.text', { count: newer })}
      {newerNeeds !== '' && ` ${t('sync.newer.needs', { version: newerNeeds })}`}
    </Callout>
  );
}
