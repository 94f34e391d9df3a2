import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import styles from './Checkbox.module.css';

export type CheckboxProps = {
  readonly label: string;
  /** The label is then only heard: in a table the row says what is meant. */
  readonly isLabelHidden?: boolean;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => MaybeAsync;
};

/** For rows of what is about to be stored: locked for those who may only read. */
export function Checkbox({ label, isLabelHidden = false, isSelected, isDisabled = false, onChange }: CheckboxProps) {
  const isLocked = useWriteLock() !== undefined;
  const act = useAct();
  return (
    <label className={styles.field}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isSelected}
        disabled={isDisabled || isLocked}
        aria-label={isLabelHidden ? label : undefined}
        onChange={({ target }) => act(() => onChange(target.checked))}
      />
      {!isLabelHidden && label}
    </label>
  );
}
