import type { ReactNode } from 'react';
import { DRAWINGS, type DrawingName } from './drawings';
import styles from './Drawing.module.css';

export type { DrawingName };

/** A small picture of our own for a place that is still empty. It says nothing that the words beside it do not: hidden from screen readers. */
export function Drawing({ name, width }: { readonly name: DrawingName; readonly width: number }): ReactNode {
  return (
    <svg
      className={styles.drawing}
      data-drawing={name}
      viewBox="0 0 120 88"
      width={width}
      height={(width * 88) / 120}
      aria-hidden
      focusable={false}
    >
      <circle className={styles.ground} cx={60} cy={44} r={38} />
      {DRAWINGS[name]}
    </svg>
  );
}
