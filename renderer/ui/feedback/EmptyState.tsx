import type { ReactNode } from 'react';
import { cx } from '../cx';
import { Drawing, type DrawingName } from '../drawings/Drawing';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  readonly drawing: DrawingName;
  readonly title: string;
  /** What this place is for, in a sentence or two. */
  readonly text?: string;
  /** The first thing to do here. */
  readonly action?: ReactNode;
  readonly headingLevel?: 2 | 3;
};

/** A place where there is nothing (yet): a drawing, what will be here, and what to do first. */
export function EmptyState({ drawing, title, text, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.empty}>
      <Drawing name={drawing} width={120} />
      <Heading className={styles.title}>{title}</Heading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}

export type EmptySectionProps = Pick<EmptyStateProps, 'drawing' | 'action'> & { readonly text: string };

/** The same in a section that has a heading of its own: drawing and sentence side by side. */
export function EmptySection({ drawing, text, action }: EmptySectionProps) {
  return (
    <div className={styles.section}>
      <Drawing name={drawing} width={72} />
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {action !== undefined && <div className={cx(styles.action, styles.inSection)}>{action}</div>}
      </div>
    </div>
  );
}
