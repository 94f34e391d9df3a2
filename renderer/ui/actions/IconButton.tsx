import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../cx';
import { ICON_SIZE, type Icon } from '../Icon';
import { Tooltip } from '../overlays/Tooltip';
import styles from './IconButton.module.css';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** Name for screen readers, and what the tooltip shows. */
  readonly label: string;
  readonly icon: Icon;
  readonly variant?: 'quiet' | 'secondary';
  /** As in useShortcut, shown in the tooltip: `mod+f`. */
  readonly shortcut?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ label, icon: IconShape, variant = 'quiet', shortcut, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles.iconButton, variant === 'secondary' && styles.secondary)}
      >
        <IconShape size={ICON_SIZE + 2} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
