import { useEffect, useRef } from 'react';

/** A screen that goes takes the focus with it; without this the next Tab would start at the top of the window again. */
export function useKeepFocus(path: string): void {
  const shownPath = useRef(path);
  // The focus is the browser's. In the next frame, since a dialog that closes gives its focus back only then.
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body)
        document.querySelector('main')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [path]);
}
