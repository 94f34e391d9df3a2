import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/schema';
import { useOfRecords, valueOf } from '../live';
import { toast, useAct, useMessages } from '../ui';

/** Ctrl+L. Where nothing would be asked afterwards it says why, and where to change that. */
export function useLock(): () => Promise<void> {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  return useCallback(async () => {
    const answer = await valueOf(window.verbund.lock());
    if (answer === 'locked') return;
    toast({
      message: t(`protection.lock.${answer}`),
      ...(answer === 'impossible' && {
        action: { label: t('protection.title'), onPress: () => navigate('/protection') },
      }),
    });
  }, [t, navigate]);
}

const isAnyRunning = (meetings: readonly Meeting[]): boolean => meetings.some(({ status }) => status === 'running');

/** Minutes are not locked away from the hall because nobody typed for a while. */
export function useHeldLock(): void {
  const isRunning = useOfRecords('meetings', isAnyRunning);
  const act = useAct();
  // The clock that looks for idleness is the main process's.
  useEffect(() => {
    act(async () => {
      await valueOf(window.verbund.holdLock(isRunning));
    });
  }, [act, isRunning]);
}
