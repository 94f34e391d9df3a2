import type { ReactNode } from 'react';
import { cx } from '../cx';
import type { Icon as IconType } from '../Icon';
import styles from './NoticeBar.module.css';

type NoticeBarProps = {
  readonly tone: 'info' | 'danger';
  readonly icon: IconType;
  readonly id?: string;
  /** The sentence that everything else explains. */
  readonly title: string;
  /** What the line is called, where its title changes with every second. */
  readonly label?: string;
  readonly children: ReactNode;
  /** What helps, as a small button. */
  readonly action?: ReactNode;
};

/** A line above every screen for what is true of all of them. */
export function NoticeBar({ tone, icon: Icon, id, title, label = title, children, action }: NoticeBarProps) {
  return (
    <aside id={id} className={cx(styles.bar, styles[tone])} aria-label={label}>
      <Icon size={16} aria-hidden />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {action}
    </aside>
  );
}
