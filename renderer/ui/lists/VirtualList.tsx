import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { recallScroll, rememberScroll } from './scrollMemory';
import styles from './VirtualList.module.css';

export type VirtualListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly renderItem: (item: Item) => ReactNode;
  /** A good guess in pixels; the true height is measured. */
  readonly estimatedHeight?: number;
  readonly scrollId?: string;
};

/** Rows of any height: a register of decisions, a history. Controls inside the rows take the focus, the list itself scrolls by key. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, renderItem, estimatedHeight = 64, scrollId } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
    initialOffset: () => recallScroll(scrollId),
    onChange: (instance) => rememberScroll(scrollId, instance.scrollOffset ?? 0),
  });

  return (
    <div ref={scrollRef} className={styles.scroll} data-full-width tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {renderItem(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
