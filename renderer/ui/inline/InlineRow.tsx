import type { ReactNode } from 'react';
import styles from './inline.module.css';

export function InlineRows({ children }: { readonly children: ReactNode }) {
  return <div className={styles.rows}>{children}</div>;
}

type InlineRowProps = {
  readonly label: string;
  /** Id of the one control in the row; with several controls each has a name of its own. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
};

/** Label and value side by side; the value can be edited in place. */
export function InlineRow({ label, htmlFor, children }: InlineRowProps) {
  return (
    <div className={styles.row}>
      {htmlFor === undefined ? (
        <span className={styles.rowLabel} aria-hidden>
          {label}
        </span>
      ) : (
        <label className={styles.rowLabel} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={styles.rowValue}>{children}</div>
    </div>
  );
}

/** Short values next to each other where there is room. */
export function InlineSide({ children }: { readonly children: ReactNode }) {
  return <div className={styles.side}>{children}</div>;
}
