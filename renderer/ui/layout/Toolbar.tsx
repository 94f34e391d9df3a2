import type { ReactNode } from 'react';
import styles from './Toolbar.module.css';

export type ToolbarProps = {
  readonly children: ReactNode;
  /** At the far edge: views, counts. */
  readonly end?: ReactNode;
};

/** Filters, chips or buttons in a row that wraps. */
export function Toolbar({ children, end }: ToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <div className={styles.start}>{children}</div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}
