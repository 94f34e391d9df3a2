import type { ReactNode } from 'react';
import styles from './list.module.css';

type ListToolsProps = {
  readonly search: ReactNode;
  readonly filters: ReactNode;
  /** How the list is shown: views, headings, columns. */
  readonly look?: ReactNode;
  /** Something to know about what is shown; announced. */
  readonly note?: string | undefined;
};

/** Search and filters above a table. */
export function ListTools({ search, filters, look, note }: ListToolsProps) {
  return (
    <div className={styles.tools}>
      <div className={styles.search}>{search}</div>
      <div className={styles.filters}>{filters}</div>
      {look !== undefined && <div className={styles.look}>{look}</div>}
      <p className={note === undefined ? undefined : styles.note} role="status">
        {note}
      </p>
    </div>
  );
}
