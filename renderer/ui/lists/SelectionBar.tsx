import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { useMessages } from '../messages/MessagesProvider';
import styles from './SelectionBar.module.css';

type SelectionBarProps = {
  /** „12 ausgewählt“ */
  readonly text: string;
  /** What else is to know, such as that some of the selected rows are out of sight. */
  readonly note?: string | undefined;
  readonly onClear: () => void;
  /** What can be done with all of them. */
  readonly children: ReactNode;
};

/** Stands behind the table, where Tab leads from its rows. */
export function SelectionBar({ text, note, onClear, children }: SelectionBarProps) {
  const { t } = useMessages();
  return (
    <div role="group" aria-label={t('ui.selection')} className={styles.bar} data-selection-bar>
      <span role="status" className={styles.count}>
        {text}
      </span>
      {children}
      <span className={styles.end}>
        <Button size="small" variant="quiet" icon={X} onPress={onClear}>
          {t('ui.selectNone')}
        </Button>
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </div>
  );
}
