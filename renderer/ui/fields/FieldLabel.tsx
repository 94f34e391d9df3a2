import type { ReactNode } from 'react';
import styles from './label.module.css';

type FieldLabelProps = {
  /** Id of the control. Without it the label is only seen: the controls below have names of their own. */
  readonly htmlFor?: string | undefined;
  readonly children: ReactNode;
};

/** Above what it names, and looking the same above every field, whether boxed or edited in place. */
export function FieldLabel({ htmlFor, children }: FieldLabelProps) {
  return htmlFor === undefined ? (
    <span className={styles.label} aria-hidden>
      {children}
    </span>
  ) : (
    <label className={styles.label} htmlFor={htmlFor}>
      {children}
    </label>
  );
}
