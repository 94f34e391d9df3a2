import type { ReactNode } from 'react';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { isRepeatedPress } from '../actions/repeatedPress';
import { cx } from '../cx';
import styles from './Popover.module.css';

export type PopoverProps = Omit<AriaPopoverProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode;
  /** As wide as the field that opened it. */
  readonly matchTrigger?: boolean;
};

/** The floating surface under menus, pickers and selects. Opened by the React Aria trigger around it. */
export function Popover({ children, matchTrigger = false, ...rest }: PopoverProps) {
  return (
    <AriaPopover
      offset={4}
      shouldCloseOnInteractOutside={() => !isRepeatedPress()}
      {...rest}
      className={cx(styles.popover, matchTrigger && styles.matchTrigger)}
    >
      {children}
    </AriaPopover>
  );
}
