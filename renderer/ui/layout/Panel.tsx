import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './Panel.module.css';

export type PanelProps = {
  readonly children: ReactNode;
  /** `tinted`: the one thing to look at first. `outlined`: one of several records, as results of an agenda item. */
  readonly variant?: 'tinted' | 'outlined' | 'dashed';
};

/** Used sparingly, and never inside another one. */
export function Panel({ children, variant = 'tinted' }: PanelProps) {
  return <div className={cx(styles.panel, styles[variant])}>{children}</div>;
}
