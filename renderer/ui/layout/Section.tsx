import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

export type SectionProps = {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
};

/** A titled part of a page. A landmark only to the ear: no box around it. */
export function Section({ title, actions, level = 2, children }: SectionProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <div className={styles.header}>
        <Heading id={headingId} className={styles.title}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
