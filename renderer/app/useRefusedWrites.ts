import { useEffect, useEffectEvent } from 'react';
import { useSession } from '../live';
import { toast, useMessages } from '../ui';

/** The last net of [Note: write lock]: what slipped through to the store and was ignored there is said. */
export function useRefusedWrites(): void {
  const { onRefusedWrite } = useSession();
  const { t } = useMessages();
  const say = useEffectEvent(() => {
    toast({ message: t('sync.reader.refused') });
  });
  // The store is outside React.
  useEffect(() => onRefusedWrite(say), [onRefusedWrite]);
}
