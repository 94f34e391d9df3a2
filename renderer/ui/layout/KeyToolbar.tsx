import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import styles from './Toolbar.module.css';

/** Controls of one field: a single stop of the tab key, within it the arrows go on. */
export function KeyToolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={styles.keyToolbar ?? ''}>
      {children}
    </AriaToolbar>
  );
}
