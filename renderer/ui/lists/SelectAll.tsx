import { useMessages } from '../messages/MessagesProvider';
import type { CheckState } from './CheckMark';
import styles from './VirtualTable.module.css';

type SelectAllProps = { readonly state: CheckState; readonly onChange: () => void };

/** The box above all others. By keyboard Ctrl+A and Escape do the same in the table. */
export function SelectAll({ state, onChange }: SelectAllProps) {
  const { t } = useMessages();
  return (
    <input
      type="checkbox"
      className={styles.checkAll}
      aria-label={t('ui.selectAll')}
      checked={state === 'all'}
      ref={(input) => {
        // No attribute says so.
        if (input) input.indeterminate = state === 'some';
      }}
      onChange={onChange}
    />
  );
}
