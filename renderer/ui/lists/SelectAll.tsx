import { Check, Minus } from 'lucide-react';
import { useMessages } from '../messages/MessagesProvider';
import { cx } from '../cx';
import type { CheckState } from './CheckMark';
import styles from './VirtualTable.module.css';

type SelectAllProps = { readonly state: CheckState; readonly onChange: () => void };

/** The box above all others, which looks like them. By keyboard Ctrl+A and Escape do the same in the table. */
export function SelectAll({ state, onChange }: SelectAllProps) {
  const { t } = useMessages();
  return (
    <span className={cx(styles.check, styles.checkAll)} data-state={state}>
      <input
        type="checkbox"
        aria-label={t('ui.selectAll')}
        checked={state === 'all'}
        ref={(input) => {
          // No attribute says so.
          if (input) input.indeterminate = state === 'some';
        }}
        onChange={onChange}
      />
      {state === 'all' && <Check size={13} aria-hidden />}
      {state === 'some' && <Minus size={13} aria-hidden />}
    </span>
  );
}
