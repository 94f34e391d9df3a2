import type { ReactNode } from 'react';
import { useMessages } from '../messages/MessagesProvider';
import styles from './DatedList.module.css';

export type DatedListProps = {
  /** `date` is `YYYY-MM-DD`, or `''` where it is not known. */
  readonly entries: readonly { readonly id: string; readonly date: string; readonly content: ReactNode }[];
};

/** What happened when, line by line. */
export function DatedList({ entries }: DatedListProps) {
  const { formatDate } = useMessages();
  return (
    <ul className={styles.list}>
      {entries.map(({ id, date, content }) => (
        <li key={id} className={styles.entry}>
          <span className={styles.date}>{date === '' ? '' : formatDate(date)}</span>
          {content}
        </li>
      ))}
    </ul>
  );
}
