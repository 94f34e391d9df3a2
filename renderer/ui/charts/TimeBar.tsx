import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import styles from './TimeBar.module.css';

export type TimeBarProps = { readonly spentMinutes: number; readonly plannedMinutes: number };

/** How far one agenda item has come: full and in another colour once it runs over, and said in words. */
export function TimeBar({ spentMinutes, plannedMinutes }: TimeBarProps) {
  const { t } = useMessages();
  const spent = Math.round(spentMinutes);
  const over = spent - plannedMinutes;
  const share = plannedMinutes === 0 ? 1 : Math.min(1, spentMinutes / plannedMinutes);
  const values = { spent, planned: plannedMinutes, over };
  return (
    <div>
      <div className={styles.track} aria-hidden>
        <div className={cx(styles.fill, over > 0 && styles.overrun)} style={{ width: `${share * 100}%` }} />
      </div>
      <p className={over > 0 ? styles.overrunText : styles.text}>
        {over > 0 ? t('ui.timeOverrun', values) : t('ui.timeSpent', values)}
      </p>
    </div>
  );
}
