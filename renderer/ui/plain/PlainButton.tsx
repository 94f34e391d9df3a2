import type { ReactNode } from 'react';
import { useWriteLock } from '../access/WriteLock';
import { isRepeatedPress } from '../actions/repeatedPress';
import type { Action } from '../actions/runAction';
import { useAct } from '../actions/useAct';

export type PlainButtonProps = {
  /** May answer with a promise, see [Note: actions]. */
  readonly onPress: Action;
  /** Where its content is not its name. */
  readonly label?: string;
  readonly title?: string;
  readonly isCurrent?: boolean;
  readonly isPressed?: boolean;
  /** Writes to the store: disabled, with the reason, for those who may only read. */
  readonly changesData?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A line of a screen that can be pressed and brings its looks along. */
export function PlainButton(props: PlainButtonProps) {
  const { onPress, label, title, isCurrent = false, isPressed, changesData = false, className, children } = props;
  const lock = useWriteLock();
  const act = useAct();
  const isLocked = changesData && lock !== undefined;
  return (
    <button
      type="button"
      className={className}
      disabled={isLocked}
      aria-label={label}
      aria-current={isCurrent ? 'step' : undefined}
      aria-pressed={isPressed}
      title={isLocked ? lock : title}
      onClick={() => !isRepeatedPress() && act(onPress)}
    >
      {children}
    </button>
  );
}
