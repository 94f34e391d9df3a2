import { useId, type ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './choice.module.css';

export type SwitchProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly description?: string;
};

/** Takes effect at once; for a choice that waits for a button, use Checkbox. */
export function Switch({ children, isSelected, onChange, isDisabled = false, description }: SwitchProps) {
  const descriptionId = useId();
  return (
    <AriaSwitch
      className={styles.choice ?? ''}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(description === undefined ? {} : { 'aria-describedby': descriptionId })}
    >
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      <span className={styles.text}>
        {children}
        {description !== undefined && (
          <span id={descriptionId} className={styles.detail}>
            {description}
          </span>
        )}
      </span>
    </AriaSwitch>
  );
}
