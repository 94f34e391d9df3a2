import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, type PressEvent } from 'react-aria-components';
import { useWriteLock } from '../access/WriteLock';
import { cx } from '../cx';
import { ICON_SIZE, type Icon } from '../Icon';
import { Tooltip } from '../overlays/Tooltip';
import { LOCKED, WithReason } from './Button';
import styles from './IconButton.module.css';
import { isRepeatedPress } from './repeatedPress';
import type { MaybeAsync } from './runAction';
import { usePendingAct } from './useAct';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label' | 'onPress'> & {
  /** Name for screen readers, and what the tooltip shows. */
  readonly label: string;
  readonly icon: Icon;
  /** May answer with a promise, as that of a Button. */
  readonly onPress?: (event: PressEvent) => MaybeAsync;
  readonly variant?: 'quiet' | 'secondary';
  /** Goes one step each time, however fast it is pressed: see [Note: double clicks]. */
  readonly isStep?: boolean;
  /** As in useShortcut, shown in the tooltip: `mod+f`. */
  readonly shortcut?: string;
  /** Writes to the store: disabled, with the reason, for those who may only read. */
  readonly changesData?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton({
  label,
  icon: IconShape,
  variant = 'quiet',
  shortcut,
  changesData = false,
  isStep = false,
  onPress,
  ...rest
}: IconButtonProps) {
  const lock = useWriteLock();
  const { act, isPending } = usePendingAct();
  const isLocked = changesData && lock !== undefined;
  const button = (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        {...(onPress && { onPress: (event) => (isStep || !isRepeatedPress()) && act(() => onPress(event)) })}
        isPending={isPending}
        {...(isLocked && LOCKED)}
        aria-label={label}
        className={cx(styles.iconButton, variant === 'secondary' && styles.secondary)}
      >
        <IconShape size={ICON_SIZE + 2} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
  return isLocked ? <WithReason reason={lock}>{button}</WithReason> : button;
}
