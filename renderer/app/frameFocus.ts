import { useLayoutEffect } from 'react';

type FindAgain = () => HTMLElement | null | undefined;

/** Where the focus was in the frame that went, as a way to find the same place in the next one. */
let left: FindAgain | undefined;

function placeOf(element: Element | null): FindAgain | undefined {
  if (!element || element === document.body) return undefined;
  const href = element.getAttribute('href');
  if (href !== null) return () => document.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
  const position = buttonsOfBar().findIndex((button) => button === element);
  if (position >= 0) return () => buttonsOfBar()[position];
  // The last resort: the ids of the kit's controls are new in every frame.
  const { id } = element;
  return id === '' ? undefined : () => document.getElementById(id);
}

function buttonsOfBar(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('header button')];
}

/** The frame of a network that opens gives way to that of the open one: whoever was at an entry, in the bar or in the main area stays there. */
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
    if (document.activeElement === document.body) left?.()?.focus({ preventScroll: true });
    left = undefined;
  }, []);
}
