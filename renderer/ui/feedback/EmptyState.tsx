import type { ReactNode } from 'react';
import type { Icon } from '../Icon';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  readonly icon?: Icon;
  readonly title: string;
  /** What this place is for, in a sentence or two. */
  readonly text?: string;
  /** The first thing to do here. */
  readonly action?: ReactNode;
  readonly headingLevel?: 2 | 3;
};

export function EmptyState({ icon: IconShape, title, text, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.empty}>
      {IconShape && (
        <span className={styles.icon}>
          <IconShape size={26} strokeWidth={1.5} aria-hidden />
        </span>
      )}
      <Heading className={styles.title}>{title}</Heading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
