import { Check, Minus } from 'lucide-react';
import styles from './VirtualTable.module.css';

export type CheckState = 'none' | 'some' | 'all';

/**
 * The box of a row. The focus stays on the grid, where Space ticks it; a click is that of the row, which looks where it was. A real
 * checkbox would take the focus with it when the row is scrolled out of existence.
 */
export function CheckMark({ state, labelledBy }: { readonly state: CheckState; readonly labelledBy: string }) {
  return (
    <span
      role="checkbox"
      aria-checked={state === 'some' ? 'mixed' : state === 'all'}
      aria-labelledby={labelledBy}
      className={styles.check}
      data-state={state}
    >
      {state === 'all' && <Check size={13} aria-hidden />}
      {state === 'some' && <Minus size={13} aria-hidden />}
    </span>
  );
}
