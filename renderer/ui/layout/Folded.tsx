import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import styles from './Folded.module.css';

export type FoldedProps = {
  /** What is inside, in a word or two. */
  readonly label: string;
  /** Whether it is open at first: what is filled in should not be hidden. Afterwards whoever reads decides. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/** What is seldom needed, folded away in its place. */
export function Folded({ label, isOpen: isOpenAtFirst = false, children }: FoldedProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <details className={styles.folded} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight size={16} aria-hidden />
        {label}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
