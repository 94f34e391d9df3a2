import type { ReactNode } from 'react';
import styles from './DetailRows.module.css';

export type DetailRow = { readonly id: string; readonly label: string; readonly value: ReactNode };

/** Label and value side by side, as on a record. Rows without a value are the caller's to leave out. */
export function DetailRows({ rows }: { readonly rows: readonly DetailRow[] }) {
  return (
    <dl className={styles.rows}>
      {rows.map(({ id, label, value }) => (
        <div key={id} className={styles.row}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
