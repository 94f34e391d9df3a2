import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { Button } from '../actions/Button';
import { useMessages } from '../messages/MessagesProvider';
import styles from './ProgressBar.module.css';

export type ProgressBarProps = {
  readonly label: string;
  /** How many are done; without it the bar only says that something is going on. */
  readonly done?: number;
  readonly total?: number;
  /** How far it is in words, where figures alone would not say. */
  readonly count?: string;
  /** Offered from two seconds on. */
  readonly onCancel?: () => void;
};

export function ProgressBar({ label, done, total, count: inWords, onCancel }: ProgressBarProps) {
  const { t, formatNumber } = useMessages();
  const isCounted = done !== undefined && total !== undefined;
  const count =
    inWords ??
    (isCounted ? t('ui.progressCount', { done: formatNumber(done), total: formatNumber(total) }) : undefined);
  return (
    <div className={styles.wrapper}>
      <AriaProgressBar
        aria-label={label}
        className={styles.progress ?? ''}
        isIndeterminate={!isCounted}
        {...(isCounted ? { value: done, maxValue: Math.max(total, 1) } : {})}
        {...(count === undefined ? {} : { valueLabel: count })}
      >
        {({ percentage }) => (
          <>
            <div className={styles.text} aria-hidden>
              <span>{label}</span>
              <span className={styles.count}>{count}</span>
            </div>
            <div className={styles.track}>
              <div
                className={isCounted ? styles.fill : styles.moving}
                style={isCounted ? { width: `${percentage ?? 0}%` } : {}}
              />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel && (
        <Button size="small" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
      )}
    </div>
  );
}
