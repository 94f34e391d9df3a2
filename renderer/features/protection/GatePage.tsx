import type { ReactNode } from 'react';
import type { Icon } from '../../ui';
import styles from './GatePage.module.css';

interface GatePageProps {
  readonly icon: Icon;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
  /** At the right of the foot. */
  readonly foot: ReactNode;
}

/** What stands before the application while nothing may be read yet: no name of a network, no person. */
export function GatePage({ icon: IconShape, title, lead, children, foot }: GatePageProps) {
  return (
    <div className={styles.page}>
      <Constellation side="left" />
      <Constellation side="right" />
      <main className={styles.column}>
        <span className={styles.icon}>
          <IconShape size={28} aria-hidden />
        </span>
        <header className={styles.header}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </header>
        {children}
      </main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  );
}

/** Points that know each other: places in a square of 100. */
const POINTS = [
  { x: 64, y: 8, size: 2 },
  { x: 30, y: 24, size: 3 },
  { x: 94, y: 32, size: 4 },
  { x: 6, y: 48, size: 2 },
  { x: 44, y: 58, size: 5 },
  { x: 18, y: 82, size: 2 },
  { x: 68, y: 92, size: 3 },
] as const;
const TIES = [
  [0, 1],
  [0, 2],
  [1, 3],
  [1, 4],
  [2, 4],
  [3, 5],
  [4, 6],
  [5, 6],
] as const;

/** Decorative: a network without names. */
function Constellation({ side }: { readonly side: 'left' | 'right' }) {
  return (
    <svg className={styles[side]} viewBox="0 0 100 100" aria-hidden focusable={false}>
      {TIES.map(([from, to]) => (
        <line
          key={`${from}-${to}`}
          className={styles.tie}
          x1={POINTS[from].x}
          y1={POINTS[from].y}
          x2={POINTS[to].x}
          y2={POINTS[to].y}
        />
      ))}
      {POINTS.map(({ x, y, size }, index) => (
        <circle key={`${x}-${y}`} className={index % 2 === 0 ? styles.open : styles.filled} cx={x} cy={y} r={size} />
      ))}
    </svg>
  );
}
