import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './Page.module.css';

export type PageProps = {
  readonly children: ReactNode;
  /** `fill`: a table or list below the header takes the rest of the height and scrolls itself. `read`: running text width. */
  readonly layout?: 'scroll' | 'fill' | 'read';
};

/** The inside of the main area, of a list or of a detail: its margins and its scrolling. */
export function Page({ children, layout = 'scroll' }: PageProps) {
  return (
    <div className={cx(styles.page, styles[layout])}>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
