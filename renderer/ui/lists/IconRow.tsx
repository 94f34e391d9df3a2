import type { ReactNode } from 'react';
import { cx } from '../cx';
import type { Icon } from '../Icon';
import styles from './IconRow.module.css';

interface IconRowProps {
  readonly icon: Icon;
  readonly title: string;
  readonly note: string;
  /** What the note says wants a look. */
  readonly isWarning?: boolean;
  /** At the end of the row: a count, a button. */
  readonly children: ReactNode;
}

/** One of a few things that stand below each other, with what there is to know about it in small. */
export function IconRow({ icon: IconShape, title, note, isWarning = false, children }: IconRowProps) {
  return (
    <div className={styles.row}>
      <IconShape size={18} strokeWidth={1.75} className={cx(isWarning && styles.warning)} aria-hidden />
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={cx(styles.note, isWarning && styles.warning)}>{note}</span>
      </div>
      {children}
    </div>
  );
}

/** What stands at the end of a row and is not to be pressed. */
export function IconRowNote({ children }: { readonly children: ReactNode }) {
  return <span className={styles.note}>{children}</span>;
}
