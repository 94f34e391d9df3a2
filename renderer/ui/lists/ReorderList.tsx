import { GripVertical } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import {
  DragPreview,
  ListDropTargetDelegate,
  ListKeyboardDelegate,
  useDraggableCollection,
  useDraggableItem,
  useDropIndicator,
  useDroppableCollection,
  type DragPreviewRenderer,
  type ItemDropTarget,
} from 'react-aria';
import { Button as AriaButton } from 'react-aria-components';
import {
  Item,
  useDraggableCollectionState,
  useDroppableCollectionState,
  useListState,
  type DraggableCollectionState,
  type DroppableCollectionState,
} from 'react-stately';
import { useWriteLock } from '../access/WriteLock';
import { LOCKED, WithReason } from '../actions/Button';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { ICON_SIZE } from '../Icon';
import styles from './ReorderList.module.css';

export type ReorderListProps<T> = {
  /** In their order. */
  readonly entries: readonly T[];
  /** What an entry is called while it is dragged and where it would land: „Begrüßung ziehen“, „Vor Begrüßung einfügen“. */
  readonly nameOf: (entry: T) => string;
  /** Ids, since entries may come, go and change places while somebody drags. */
  readonly onMove: (id: string, place: { readonly besideId: string; readonly side: 'before' | 'after' }) => MaybeAsync;
  /** What is being dragged has gone from the entries: somebody else deleted it. The drag has ended. */
  readonly onGone: () => void;
  /** Changes how something is shown, not what is stored: usable for those who may only read. */
  readonly isView?: boolean;
  /** A row; `handle` is what it is dragged by, with the mouse or with Enter, the arrows and Enter again. */
  readonly children: (entry: T, index: number, handle: ReactNode) => ReactNode;
};

/** Only what is dragged inside a list of this kind may be dropped on it, and nothing of it into a text field. */
const DRAG_TYPE = 'application/x-verbund-entry';

/**
 * A list whose rows hold fields and are put in order by dragging. React Aria's hooks drag, announce and say where something
 * would land; the list itself stays a plain one. Its GridList would do the same, but is a single tab stop: Tab in the last
 * field of a row would leave the list instead of going on to the next row.
 */
export function ReorderList<T extends { readonly id: string }>(props: ReorderListProps<T>) {
  const { entries, nameOf, onMove, onGone, isView = false, children } = props;
  const writeLock = useWriteLock();
  const lock = isView ? undefined : writeLock;
  const act = useAct();
  const listId = useId();
  const list = useRef<HTMLOListElement>(null);
  const preview = useRef<DragPreviewRenderer>(null);
  const [handles] = useState(() => new Map<string, HTMLButtonElement>());
  const { collection, selectionManager, disabledKeys } = useListState({
    items: entries,
    selectionMode: 'none',
    children: (entry) => <Item textValue={nameOf(entry)}>{nameOf(entry)}</Item>,
  });
  const dragState = useDraggableCollectionState({
    collection,
    selectionManager,
    isDisabled: lock !== undefined,
    preview,
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: collection.getItem(key)?.textValue ?? '' })),
    getAllowedDropOperations: () => ['move'],
    // The first place that the keyboard offers is the one after the focused entry.
    onDragStart: ({ keys: [key = null] }) => selectionManager.setFocusedKey(key),
    onDragEnd({ keys: [key], dropOperation }) {
      selectionManager.setFocusedKey(null);
      // The place that had the focus is gone with the drag. After Escape React Aria brings it back itself.
      if (dropOperation !== 'cancel') handles.get(String(key))?.focus();
    },
  });
  useDraggableCollection({}, dragState, list);

  const [draggedKey] = dragState.draggingKeys;
  const draggedIndex = useRef(-1);
  const isGone = draggedKey !== undefined && entries.every(({ id }) => id !== draggedKey);
  useEffect(() => {
    if (draggedKey !== undefined && !isGone) draggedIndex.current = entries.findIndex(({ id }) => id === draggedKey);
  }, [entries, draggedKey, isGone]);
  const endWithoutEntry = useEffectEvent(() => {
    // While the keyboard drags, React Aria takes every key and keeps the rest of the window inert until somebody ends the drag,
    // and offers no other way to end it than the key. It listens before anybody else; nobody else hears this one.
    list.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    const next = entries[Math.min(draggedIndex.current, entries.length - 1)];
    handles.get(next?.id ?? '')?.focus();
    onGone();
  });
  useEffect(() => {
    if (isGone) endWithoutEntry();
  }, [isGone]);

  function onReorder({ keys, target }: { readonly keys: Set<string | number>; readonly target: ItemDropTarget }): void {
    const { dropPosition: side } = target;
    if (side === 'on') return;
    for (const key of keys) act(() => onMove(String(key), { besideId: String(target.key), side }));
  }
  const dropState = useDroppableCollectionState({ collection, selectionManager, onReorder });
  const { collectionProps } = useDroppableCollection(
    {
      onReorder,
      keyboardDelegate: new ListKeyboardDelegate({ collection, disabledKeys, ref: list }),
      dropTargetDelegate: new ListDropTargetDelegate(collection, list),
    },
    dropState,
    list,
  );

  return (
    <>
      <ol {...collectionProps} ref={list} data-collection={listId}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            className={cx(styles.entry, dragState.isDragging(entry.id) && styles.dragged)}
            data-key={entry.id}
            data-collection={listId}
          >
            <Place dropState={dropState} besideId={entry.id} side="before" />
            {children(entry, index, <Handle id={entry.id} dragState={dragState} lock={lock} handles={handles} />)}
            {index === entries.length - 1 && <Place dropState={dropState} besideId={entry.id} side="after" />}
          </li>
        ))}
      </ol>
      <DragPreview ref={preview}>
        {([item]) => <div className={styles.preview}>{item?.[DRAG_TYPE] ?? ''}</div>}
      </DragPreview>
    </>
  );
}

type HandleProps = {
  readonly id: string;
  readonly dragState: DraggableCollectionState;
  readonly lock: string | undefined;
  readonly handles: Map<string, HTMLButtonElement>;
};

function Handle({ id, dragState, lock, handles }: HandleProps) {
  const { dragProps, dragButtonProps } = useDraggableItem({ key: id, hasDragButton: true }, dragState);
  const register = (button: HTMLButtonElement | null) => {
    if (button) handles.set(id, button);
    return () => {
      handles.delete(id);
    };
  };
  const handle = (
    // The mouse grabs the frame: a button under the pointer would swallow the press that begins a drag.
    <span {...dragProps} className={styles.handle}>
      <AriaButton {...dragButtonProps} {...(lock !== undefined && LOCKED)} ref={register} className={styles.grip ?? ''}>
        <GripVertical size={ICON_SIZE} aria-hidden />
      </AriaButton>
    </span>
  );
  return lock === undefined ? handle : <WithReason reason={lock}>{handle}</WithReason>;
}

type PlaceProps = {
  readonly dropState: DroppableCollectionState;
  readonly besideId: string;
  readonly side: 'before' | 'after';
};

/** Where an entry would land: a line for the eye, a button for the keyboard and for screen readers. */
function Place({ dropState, besideId, side }: PlaceProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { dropIndicatorProps, isDropTarget, isHidden } = useDropIndicator(
    { target: { type: 'item', key: besideId, dropPosition: side } },
    dropState,
    ref,
  );
  if (isHidden) return null;
  return (
    <div
      {...dropIndicatorProps}
      ref={ref}
      role="button"
      className={cx(styles.place, side === 'after' && styles.after, isDropTarget && styles.target)}
    />
  );
}
