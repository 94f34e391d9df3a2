import { Link } from 'wouter';
import { dueStateOf } from '../../../shared/domain/outcomes';
import { useMessages } from '../../ui';
import { daysBetween } from './daysBetween';
import styles from './TaskList.module.css';

type ReminderLineProps = {
  readonly id: string;
  readonly day: string;
  readonly today: string;
  readonly text: string;
  readonly detail: string;
};

/** A day and what is due on it; opens the record. */
export function ReminderLine({ id, day, today, text, detail }: ReminderLineProps) {
  const { t, formatDayMonth } = useMessages();
  const state = dueStateOf({ due: day }, today);

  function dayInWords(): string {
    if (state === 'none') return t('overview.noDate');
    if (state === 'today') return t('overview.today');
    if (daysBetween(day, today) === 1) return t('overview.yesterday');
    return formatDayMonth(day);
  }
  return (
    <li className={styles.task}>
      <span className={state === 'overdue' ? styles.overdue : undefined}>{dayInWords()}</span>
      <span>
        <Link className={styles.link} href={`/outcomes/${id}`}>
          {text || t('overview.noText')}
        </Link>
        <span className={styles.owner}>{detail}</span>
      </span>
    </li>
  );
}
