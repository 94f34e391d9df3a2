import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { Button } from '../actions/Button';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import styles from './SplitView.module.css';

export type SplitViewProps = {
  /** Name of the list: back to where the button leads, „Mitglieder“. */
  readonly listLabel: string;
  readonly list: ReactNode;
  /** Name of the open record, for the region and the ear. */
  readonly detailLabel?: string;
  /** The open record, or null. */
  readonly detail: ReactNode | null;
  readonly onCloseDetail: () => void;
  /** `wide` gives the detail more than half: for records that are written rather than looked up. */
  readonly proportion?: 'narrow' | 'wide';
};

/** List and detail side by side from 1100 px on, one after the other below. Esc closes the detail. The list keeps its scroll position. */
export function SplitView(props: SplitViewProps) {
  const { listLabel, list, detailLabel, detail, onCloseDetail, proportion = 'narrow' } = props;
  const { t } = useMessages();
  const listRef = useRef<HTMLDivElement>(null);
  const detailRef = useRef<HTMLElement>(null);
  const isOpen = detail !== null;

  // The focus is the browser's, and hiding the list or removing the detail takes it away: it must go where the eye goes.
  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    const isListHidden = listRef.current?.offsetParent === null;
    if (isOpen && (isListHidden || isFocusLost)) detailRef.current?.focus({ preventScroll: true });
    if (!isOpen && isFocusLost) focusList(listRef.current);
  }, [isOpen]);

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return;
    event.preventDefault();
    onCloseDetail();
  }

  return (
    <div
      className={cx(styles.split, isOpen && styles.open, proportion === 'wide' && styles.wide)}
      onKeyDown={closeOnEscape}
    >
      <div ref={listRef} className={styles.list}>
        {list}
      </div>
      {isOpen && (
        <section ref={detailRef} className={styles.detail} aria-label={detailLabel ?? t('ui.detail')} tabIndex={-1}>
          <div className={styles.back}>
            {/* The list and its h1 are hidden then. */}
            <VisuallyHidden elementType="h1">{listLabel}</VisuallyHidden>
            <Button variant="quiet" icon={ArrowLeft} onPress={onCloseDetail}>
              {listLabel}
            </Button>
          </div>
          {detail}
        </section>
      )}
    </div>
  );
}

function focusList(list: HTMLElement | null): void {
  const rows = list?.querySelector<HTMLElement>('[role="grid"], [role="listbox"]');
  const target =
    rows ?? list?.querySelector<HTMLElement>('li a[href]') ?? list?.querySelector<HTMLElement>('a[href], button');
  target?.focus({ preventScroll: true });
}
