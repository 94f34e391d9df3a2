import type { ReactNode } from 'react';
import styles from './list.module.css';

/** The cell that names the row. */
export function Strong({ children }: { readonly children: ReactNode }) {
  return <span className={styles.strong}>{children}</span>;
}

export function Muted({ children }: { readonly children: ReactNode }) {
  return <span className={styles.muted}>{children}</span>;
}
