import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-aria-components';
import styles from './TextLink.module.css';

export type TextLinkProps = Omit<LinkProps, 'className' | 'style' | 'children'> & { readonly children: ReactNode };

/** A link in running text or in a list of details. Internal addresses go through the router that the application provides. */
export function TextLink({ children, ...rest }: TextLinkProps) {
  return (
    <Link {...rest} className={styles.link ?? ''}>
      {children}
    </Link>
  );
}
