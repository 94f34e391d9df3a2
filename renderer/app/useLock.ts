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
    const answer = holdsTypedText() ? 'unsaved' : await valueOf(window.verbund.lock());
    if (answer === 'locked') return;
    toast({
      message: t(`protection.lock.${answer}`),
      ...(answer === 'impossible' && {
        action: { label: t('protection.title'), onPress: () => navigate('/protection') },
      }),
    });
  }, [t, navigate]);
}

/** Whether something was typed in a dialog: it is stored only when somebody confirms it, and would go with the page. */
function holdsTypedText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '[data-modal] :is(input:not([type=search], [role=combobox]), textarea), [data-awaits-enter] input',
  );
  return [...fields].some((field) => field.value.trim() !== '');
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
