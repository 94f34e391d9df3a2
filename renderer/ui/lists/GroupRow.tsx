import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMessages } from '../messages/MessagesProvider';
import { cx } from '../cx';
import { CheckMark, type CheckState } from './CheckMark';
import styles from './VirtualTable.module.css';

type GroupRowProps = {
  readonly domId: string;
  readonly index: number;
  readonly top: number;
  /** In pixels. */
  readonly height: number;
  readonly columnCount: number;
  readonly label: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isCursor: boolean;
  /** Undefined in a table whose rows cannot be selected. */
  readonly check: CheckState | undefined;
  readonly onToggle: () => void;
  readonly onCheck: () => void;
};

/** The heading of a group: a click opens or closes it, and its box selects all of its rows. */
export function GroupRow(props: GroupRowProps) {
  const { domId, index, top, height, columnCount, label, count, isOpen, isCursor, check, onToggle, onCheck } = props;
  const { formatNumber } = useMessages();
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      id={domId}
      role="row"
      aria-level={1}
      aria-expanded={isOpen}
      // Counted from 1, and the header is the first.
      aria-rowindex={index + 2}
      aria-selected={check === undefined ? undefined : check === 'all'}
      className={cx(styles.row, styles.group, isCursor && styles.cursor)}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={({ target }) => (target instanceof Element && target.closest('[data-check]') ? onCheck() : onToggle())}
    >
      {check !== undefined && (
        <div role="gridcell" className={styles.checkCell} data-check>
          <CheckMark state={check} labelledBy={`${domId}-name`} />
        </div>
      )}
      <div role="gridcell" aria-colspan={columnCount} className={styles.groupCell}>
        <Arrow size={16} aria-hidden />
        <span id={`${domId}-name`}>{label}</span>
        <span className={styles.groupCount}>{formatNumber(count)}</span>
      </div>
    </div>
  );
}
