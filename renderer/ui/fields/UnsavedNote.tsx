import { CircleAlert } from 'lucide-react';
import { useMessages } from '../messages/MessagesProvider';
import styles from './field.module.css';

/** At a field whose text could not be stored. Said aloud when it appears. */
export function UnsavedNote() {
  const { t } = useMessages();
  return (
    <span className={styles.unsaved} role="status">
      <CircleAlert size={14} aria-hidden />
      {t('ui.unsaved')}
    </span>
  );
}
