import { useSyncExternalStore } from 'react';
import { savedState, subscribeUnsaved, type SavedState } from './unsavedInput';

/** Whether everything typed is in the store. Changes with every word. */
export function useSavedState(): SavedState {
  return useSyncExternalStore(subscribeUnsaved, savedState);
}

/** Whether something typed could not be stored; for a frame that does not render at every word. */
export function useIsUnsaved(): boolean {
  return useSyncExternalStore(subscribeUnsaved, () => savedState() === 'unsaved');
}
