import { useLayoutEffect } from 'react';

/** Where the focus was in the frame that went, as a way to find the same place in the next one. */
let left: string | undefined;

function placeOf(element: Element | null): string | undefined {
  if (element?.id) return `#${CSS.escape(element.id)}`;
  const href = element?.getAttribute('href');
  return href ? `a[href="${CSS.escape(href)}"]` : undefined;
}

/** The frame of a network that opens gives way to that of the open one: whoever was at an entry or in the main area stays there. */
export function useLeaveFocus(): void {
  // A layout effect: what is cleaned up later finds its elements gone already.
  useLayoutEffect(
    () => () => {
      left = placeOf(document.activeElement);
    },
    [],
  );
}

/** See {@link useLeaveFocus}. */
export function useTakeFocus(): void {
  useLayoutEffect(() => {
    if (left !== undefined && document.activeElement === document.body)
      document.querySelector<HTMLElement>(left)?.focus({ preventScroll: true });
    left = undefined;
  }, []);
}
