import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './VirtualTable.module.css';

type DetailBelowProps = {
  readonly top: number;
  /** Where rows end. */
  readonly maxWidth: string;
  readonly columnCount: number;
  readonly onHeight: (height: number) => void;
  readonly children: ReactNode;
};

/** Tells how high it is whenever that changes. */
export function DetailBelow({ top, maxWidth, columnCount, onHeight, children }: DetailBelowProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const tell = (): void => onHeight(element.offsetHeight);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [onHeight]);
  return (
    <div
      ref={ref}
      role="row"
      aria-level={2}
      className={styles.below}
      style={{ maxWidth, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colspan={columnCount} className={styles.belowCell}>
        {children}
      </div>
    </div>
  );
}
