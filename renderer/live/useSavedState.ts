import { useSyncExternalStore } from 'react';
import { savedState, subscribeUnsaved, type SavedState } from './unsavedInput';

/** Whether everything typed is in the store. */
export function useSavedState(): SavedState {
  return useSyncExternalStore(subscribeUnsaved, savedState);
}
