import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

export type PageHeaderProps = {
  readonly title: string;
  /** Above the title: where this belongs to. */
  readonly preline?: ReactNode;
  readonly subtitle?: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  /** 2 in a detail beside a list whose header is the page's h1. */
  readonly level?: 1 | 2;
};

export function PageHeader({ title, preline, subtitle, actions, level = 1 }: PageHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        {preline !== undefined && <p className={styles.preline}>{preline}</p>}
        <Heading className={level === 1 ? styles.title : styles.subheading}>{title}</Heading>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
