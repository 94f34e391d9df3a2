import type { ReactNode } from 'react';
import { cx } from '../cx';
import { FieldLabel } from '../fields/FieldLabel';
import styles from './inline.module.css';

/** Fields of a record, edited in place: beside each other where there is room, read and walked row by row. */
export function InlineRows({ children }: { readonly children: ReactNode }) {
  return (
    <div data-fields className={styles.rows}>
      {children}
    </div>
  );
}

type InlineRowProps = {
  readonly label: string;
  /** Id of the one control in the row; with several controls each has a name of its own. */
  readonly htmlFor?: string;
  /** Takes a line of its own: what is long, or grows. */
  readonly isWide?: boolean | undefined;
  readonly children: ReactNode;
};

/** A label and below it the value, which can be edited in place. */
export function InlineRow({ label, htmlFor, isWide = false, children }: InlineRowProps) {
  return (
    <div className={cx(styles.row, isWide && styles.wide)}>
      <FieldLabel htmlFor={htmlFor}>{label}</FieldLabel>
      {children}
    </div>
  );
}
