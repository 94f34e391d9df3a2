import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, type PressEvent } from 'react-aria-components';
import { useWriteLock, WRITE_LOCK_ID } from '../access/WriteLock';
import { cx } from '../cx';
import { ICON_SIZE, type Icon } from '../Icon';
import styles from './Button.module.css';
import { isRepeatedPress } from './repeatedPress';
import type { MaybeAsync } from './runAction';
import { stopsAtUnread } from './unreadFields';
import { usePendingAct } from './useAct';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'soft' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'onPress'> & {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: Icon | undefined;
  /** May answer with a promise: the button then does nothing more until it is settled. See [Note: actions]. */
  readonly onPress?: (event: PressEvent) => MaybeAsync;
  /** Keeps its place and its focus, shows a spinner, cannot be pressed. For work that the button did not start itself. */
  readonly isPending?: boolean;
  /** Writes to the store: disabled, with the reason, for those who may only read. */
  readonly changesData?: boolean;
  /**
   * Takes what stands in the fields of its window or form: does nothing while one of them holds a text that cannot be read, and
   * goes there instead. A primary button does, unless told otherwise.
   */
  readonly takesFields?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: IconShape,
  changesData = false,
  takesFields = variant === 'primary',
  onPress,
  ...rest
}: ButtonProps) {
  const lock = useWriteLock();
  const { act, isPending: isActing } = usePendingAct();
  const isPending = (rest.isPending ?? false) || isActing;
  function press(event: PressEvent): void {
    if (!onPress || isRepeatedPress() || (takesFields && stopsAtUnread(event.target))) return;
    act(() => onPress(event));
  }
  const button = (
    <AriaButton
      {...rest}
      {...(onPress && { onPress: press })}
      {...(changesData && lock !== undefined && LOCKED)}
      isPending={isPending}
      className={buttonClassName(variant, size)}
    >
      <span className={styles.content}>
        {IconShape && <IconShape size={ICON_SIZE} aria-hidden />}
        {children}
      </span>
      {isPending && <LoaderCircle className={styles.spinner} size={ICON_SIZE} aria-hidden />}
    </AriaButton>
  );
  return changesData && lock !== undefined ? <WithReason reason={lock}>{button}</WithReason> : button;
}

/** What a locked button is, whatever it would be otherwise. */
export const LOCKED = { isDisabled: true, 'aria-describedby': WRITE_LOCK_ID } as const;

/** A disabled button has no tooltip of the kit: it receives no pointer events. */
export function WithReason({ reason, children }: { readonly reason: string; readonly children: ReactNode }) {
  return (
    <span title={reason} className={styles.reason}>
      {children}
    </span>
  );
}

/** For what looks like a button and is something else, as a link. */
export function buttonClassName(variant: ButtonVariant, size: ButtonSize): string {
  return cx(styles.button, styles[variant], size !== 'medium' && styles[size]);
}
