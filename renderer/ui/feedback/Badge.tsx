import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './Badge.module.css';

export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';
export type BadgeProps = { readonly tone?: Tone; readonly children: ReactNode };

/** A short state in words. The tone only repeats what the words say. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={cx(styles.badge, styles[tone])}>{children}</span>;
}
