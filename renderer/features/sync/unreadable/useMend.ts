import { useState } from 'react';
import { isSyncFailure } from '../../../../shared/sync/errors';
import { useSession } from '../../../live';
import { toast, useMessages } from '../../../ui';

type Verb = 'repair' | 'remove';

export interface Mend {
  readonly isMending: boolean;
  /** Reads the documents once more and writes; says what came of it. */
  readonly mend: (verb: Verb, ids: readonly string[]) => Promise<void>;
}

export function useMend(): Mend {
  const { t } = useMessages();
  const { sync, beforeRisk } = useSession();
  const [isMending, setIsMending] = useState(false);

  async function mend(verb: Verb, ids: readonly string[]): Promise<void> {
    setIsMending(true);
    try {
      if (ids.length > 1) await beforeRisk('repair');
      const count = await sync[verb](ids);
      if (count === 0) toast({ tone: 'warning', message: t('sync.unreadable.gone') });
      else toast({ tone: 'success', message: t(`sync.unreadable.${verb}Done`, { count }) });
    } catch (thrown) {
      if (!isSyncFailure(thrown)) throw thrown;
      const { type } = thrown.syncError;
      // Nothing of the kind is asked of a single document.
      if (type === 'massRemoval' || type === 'wrongDatabase') throw thrown;
      toast({ tone: 'danger', title: t(`sync.interrupted.${type}.title`), message: t('sync.unreadable.unchanged') });
    } finally {
      setIsMending(false);
    }
  }
  return { isMending, mend };
}
