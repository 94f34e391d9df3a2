import { Check, Minus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './choice.module.css';

export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some of what it stands for, not all. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly description?: string;
};

export function Checkbox({ children, isSelected, onChange, isIndeterminate = false, isDisabled = false, description }: CheckboxProps) {
  const descriptionId = useId();
  const Mark = isIndeterminate ? Minus : Check;
  return (
    <AriaCheckbox
      className={styles.choice ?? ''}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(description === undefined ? {} : { 'aria-describedby': descriptionId })}
    >
      <span className={styles.box}>
        <Mark size={14} strokeWidth={3} aria-hidden />
      </span>
      <span className={styles.text}>
        {children}
        {description !== undefined && (
          <span id={descriptionId} className={styles.detail}>
            {description}
          </span>
        )}
      </span>
    </AriaCheckbox>
  );
}
