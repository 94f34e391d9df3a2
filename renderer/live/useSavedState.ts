import { useSyncExternalStore } from 'react';
import { hasUnsaved, subscribeUnsaved } from './unsavedInput';

/** Whether everything typed is in the store. */
export function useSavedState(): 'saved' | 'saving' {
  return useSyncExternalStore(subscribeUnsaved, hasUnsaved) ? 'saving' : 'saved';
}
