import { useMessages } from '../messages/MessagesProvider';
import styles from './BigCount.module.css';

export type BigCountProps = {
  readonly value: number;
  /** What follows the figure: „von 56 eingeladen“. */
  readonly label: string;
  /** Announces changes, politely: for the live count in the hall. */
  readonly isLive?: boolean;
};

export function BigCount({ value, label, isLive = false }: BigCountProps) {
  const { formatNumber } = useMessages();
  return (
    <p className={styles.count} role={isLive ? 'status' : undefined}>
      <span className={styles.figure}>{formatNumber(value)}</span> <span className={styles.label}>{label}</span>
    </p>
  );
}
