import { rotationSquares, type RotationSpan } from '../../../shared/domain/backup';
import type { BackupFile } from '../../../shared/ipc/backup';
import { useToday } from '../../live';
import { cx, useMessages, VisuallyHidden } from '../../ui';
import { localDayOf } from '../syncStatus';
import styles from './BackupSection.module.css';

const SPANS = ['day', 'week', 'month'] as const;

/** Of which days, weeks and months there is a backup; the oldest left. */
export function RotationSquares({ files }: { readonly files: readonly BackupFile[] }) {
  const { t } = useMessages();
  return (
    <div className={styles.rotation}>
      {SPANS.map((span) => (
        <Span key={span} span={span} files={files} />
      ))}
      <span className={styles.legend} aria-hidden>
        {t('backup.squares')}
      </span>
    </div>
  );
}

function Span({ span, files }: { readonly span: RotationSpan; readonly files: readonly BackupFile[] }) {
  const { t, formatDate, formatMonth } = useMessages();
  const today = useToday();
  const whole = files.filter(({ records }) => records !== null);
  return (
    <div className={styles.span}>
      <ol className={styles.squares} aria-label={t(`backup.span.${span}`)}>
        {rotationSquares(whole, span, today, localDayOf).map(({ start, backup }) => {
          const date = span === 'month' ? formatMonth(start) : formatDate(start);
          const words = t(`backup.square.${span}`, { date, state: backup ? 'there' : 'other' });
          return (
            <li key={start} title={words} className={cx(styles.square, backup && styles.filled)}>
              <VisuallyHidden elementType="span">{words}</VisuallyHidden>
            </li>
          );
        })}
      </ol>
      <span aria-hidden>{t(`backup.span.${span}`)}</span>
    </div>
  );
}
