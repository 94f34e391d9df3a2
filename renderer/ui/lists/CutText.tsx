import { useEffect, useRef, useState, type RefObject } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from '../overlays/Tooltip.module.css';

/** As for the tooltips of buttons. */
const DELAY_MS = 500;

/**
 * Reads out to the eye what does not fit into a cell, while the pointer rests on it. A screen reader reads cells in full, and who works by keyboard opens
 * the row.
 */
export function CutText({ table }: { readonly table: RefObject<HTMLElement | null> }) {
  const [text, setText] = useState<string>();
  const cell = useRef<HTMLElement>(null);

  // The pointer is outside React's tree of rows, which come and go: one listener for the whole table.
  useEffect(() => {
    const element = table.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = (): void => {
      clearTimeout(timer);
      setText(undefined);
    };
    const look = ({ target }: Event): void => {
      hide();
      const found = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
      if (!found || !isCut(found)) return;
      cell.current = found;
      timer = setTimeout(() => setText(found.textContent), DELAY_MS);
    };
    element.addEventListener('pointerover', look);
    for (const type of LEAVING) element.addEventListener(type, hide);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', look);
      for (const type of LEAVING) element.removeEventListener(type, hide);
    };
  }, [table]);

  return (
    <TooltipTrigger isOpen={text !== undefined}>
      <Tooltip triggerRef={cell} className={styles.tooltip ?? ''} offset={2} placement="bottom start">
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}

const LEAVING = ['pointerleave', 'pointerdown', 'scroll', 'keydown'] as const;

function isCut(cell: HTMLElement): boolean {
  return [cell, ...cell.querySelectorAll('span')].some(
    ({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
  );
}
