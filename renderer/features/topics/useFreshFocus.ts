import { useEffect, useRef, type RefObject } from 'react';
import { takeFresh } from './freshIds';

/** Gives the keyboard to the first field of a record that was created a moment ago. */
export function useFreshFocus<T extends Pick<HTMLElement, 'focus'>>(id: string): RefObject<T | null> {
  const field = useRef<T>(null);

  // The focus is the browser's. Later than SplitView's own effect, which gives it to the detail as a whole.
  useEffect(() => {
    if (takeFresh(id)) field.current?.focus();
  }, [id]);
  return field;
}
