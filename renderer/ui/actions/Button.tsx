import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../cx';
import { ICON_SIZE, type Icon } from '../Icon';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'soft' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: Icon | undefined;
  /** Keeps its place and its focus, shows a spinner, cannot be pressed. Announced by React Aria. */
  readonly isPending?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, variant = 'secondary', size = 'medium', icon: IconShape, ...rest }: ButtonProps) {
  const isPending = rest.isPending ?? false;
  return (
    <AriaButton {...rest} className={buttonClassName(variant, size)}>
      <span className={styles.content}>
        {IconShape && <IconShape size={ICON_SIZE} aria-hidden />}
        {children}
      </span>
      {isPending && <LoaderCircle className={styles.spinner} size={ICON_SIZE} aria-hidden />}
    </AriaButton>
  );
}

/** For what looks like a button and is something else, as a link. */
export function buttonClassName(variant: ButtonVariant, size: ButtonSize): string {
  return cx(styles.button, styles[variant], size !== 'medium' && styles[size]);
}
