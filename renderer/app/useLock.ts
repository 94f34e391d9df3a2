import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/schema';
import { whyNotLocked } from '../../shared/domain/protection';
import { useApp, useLockHold, useOfRecords, valueOf } from '../live';
import { toast, useMessages } from '../ui';

/** Ctrl+L. Where nothing would be asked afterwards it says why, and where to change that. */
export function useLock(): () => Promise<void> {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const reason = whyNotLocked(useApp().protection);
  return useCallback(async () => {
    const answer = wouldLose() ? 'unsaved' : await valueOf(window.verbund.lock());
    if (answer === 'locked') return;
    toast({
      message: t(answer === 'unsaved' ? 'protection.lock.unsaved' : `protection.lock.impossible.${reason}`),
      ...(answer === 'impossible' && {
        action: { label: t('protection.title'), onPress: () => navigate('/protection') },
      }),
    });
  }, [t, navigate, reason]);
}

/** Whether a dialog holds what goes with the page: text that is stored only when somebody confirms it, or what is shown once. */
function wouldLose(): boolean {
  if (document.querySelector('[data-modal] [data-shown-once]')) return true;
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '[data-modal] :is(input:not([type=search], [role=combobox]), textarea)',
  );
  return [...fields].some((field) => field.value.trim() !== '');
}

const isAnyRunning = (meetings: readonly Meeting[]): boolean => meetings.some(({ status }) => status === 'running');

/** Minutes are not locked away from the hall because nobody typed for a while. */
export function useHeldLock(): void {
  useLockHold(useOfRecords('meetings', isAnyRunning));
}
