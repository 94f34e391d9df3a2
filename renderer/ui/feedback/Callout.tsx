import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './Callout.module.css';
import { iconByTone, type FeedbackTone } from './toneIcons';

export type CalloutProps = {
  readonly tone?: FeedbackTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons, below the text. */
  readonly actions?: ReactNode;
  /** For what appears after the screen did: screen readers then say it. */
  readonly isLive?: boolean;
};

export function Callout({ tone = 'info', title, children, actions, isLive = false }: CalloutProps) {
  const IconShape = iconByTone[tone];
  return (
    <div
      className={cx(styles.callout, styles[tone])}
      role={isLive ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <IconShape className={styles.icon} size={18} aria-hidden />
      <div className={styles.content}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
