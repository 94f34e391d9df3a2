import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width in CSS pixels, kept up to date. Before the first measurement it is infinite: everything has room. */
export function useElementWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);

  // Sizes are known to the browser only; a layout effect measures before the first paint.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    setWidth(element.clientWidth);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);

  return width;
}
