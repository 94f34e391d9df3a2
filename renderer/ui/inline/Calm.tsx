import type { ReactNode } from 'react';
import { cx } from '../cx';
import { keepEscape } from './keepEscape';
import styles from './inline.module.css';

/** Shows a picker of the kit as text until the pointer or the focus is on it. */
export function Calm({ children, hasTags = false }: { readonly children: ReactNode; readonly hasTags?: boolean }) {
  return (
    <div className={cx(styles.calm, hasTags && styles.tags)} onKeyDown={keepEscape}>
      {children}
    </div>
  );
}
