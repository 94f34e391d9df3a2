import type { ReactNode } from 'react';
import styles from './WayOut.module.css';

export type WayOutProps = {
  readonly title: string;
  /** What it does, and what becomes of the data. */
  readonly text: string;
  /** Of the heading, below that of what it stands in. */
  readonly level: 2 | 3;
  /** What goes the way. */
  readonly children: ReactNode;
};

/** One of several ways out of a trouble, each with what it means. */
export function WayOut({ title, text, level, children }: WayOutProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.way}>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </section>
  );
}
