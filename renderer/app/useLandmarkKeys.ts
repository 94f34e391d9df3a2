import { useShortcut } from '../ui';

/** The areas of the window: those of the frame, those of the running meeting, and an open record beside its list. */
const AREAS = 'header:not(main header), nav, main, main section[tabindex], aside:not(main aside)';
const FIRST_STOP = '[aria-current], button:not(:disabled), a[href], input, textarea';

/** F6 goes from area to area, with Shift backwards, as in the other programs of a desktop. */
export function useLandmarkKeys(): void {
  useShortcut('f6', () => step(1));
  useShortcut('shift+f6', () => step(-1));
}

function step(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>(AREAS)].filter((area) => area.offsetParent !== null);
  // The innermost area counts: an open record is in the main area.
  const current = areas.findLastIndex((area) => area.contains(document.activeElement));
  const from = current === -1 && by === -1 ? 0 : current;
  const next = areas[(from + by + areas.length) % areas.length];
  const stop = next?.hasAttribute('tabindex') ? next : next?.querySelector<HTMLElement>(FIRST_STOP);
  stop?.focus();
}
