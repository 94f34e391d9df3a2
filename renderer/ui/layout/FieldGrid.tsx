import type { ReactNode } from 'react';
import styles from './FieldGrid.module.css';

/** Form fields in two columns where there is room, in one where there is not. Wrap a field in FieldGridWide for a full line. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return (
    <div data-fields className={styles.grid}>
      {children}
    </div>
  );
}

export function FieldGridWide({ children }: { readonly children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}
