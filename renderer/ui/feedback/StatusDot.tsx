import { cx } from '../cx';
import styles from './StatusDot.module.css';

export type StatusTone = 'ok' | 'busy' | 'waiting' | 'offline' | 'error';

/** Decoration before words that say the same. Filled, ring, half and diamond differ without colour, too. */
export function StatusDot({ tone }: { readonly tone: StatusTone }) {
  return <span className={cx(styles.dot, styles[tone])} aria-hidden />;
}
