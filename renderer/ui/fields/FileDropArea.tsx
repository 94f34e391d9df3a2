import { Upload } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { toast } from '../feedback/toast';
import { holdsFiles, offerDropPlace } from './dropPlaces';
import styles from './FileDropArea.module.css';

export interface DroppedFiles {
  readonly files: readonly File[];
  /** Names of folders among what was dropped: they are not read. */
  readonly folders: readonly string[];
  readonly isPasted: boolean;
}

export type FileDropAreaProps = {
  /** What letting go here does. */
  readonly label: string;
  /** What is pasted or let go anywhere on the page and is meant for no other part of it ends here. One of a page. */
  readonly takesPastes?: boolean;
  readonly onFiles: (dropped: DroppedFiles) => MaybeAsync;
  readonly children: ReactNode;
};

/** A part of the page that files can be dropped on. As soon as some are dragged over the window it shows where; pasting is its way by keyboard. */
export function FileDropArea({ label, takesPastes = false, onFiles, children }: FileDropAreaProps) {
  const lock = useWriteLock();
  const isLocked = lock !== undefined;
  const act = useAct();
  const area = useRef<HTMLDivElement>(null);
  const isDragged = useFileDrag() && !isLocked;
  const [isOver, setIsOver] = useState(false);

  function take(data: DataTransfer | null, isPasted: boolean): boolean {
    const dropped = data && readTransfer(data);
    if (!dropped || isLocked || dropped.files.length + dropped.folders.length === 0) return false;
    act(() => onFiles({ ...dropped, isPasted }));
    return true;
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    // Where the focus is a button, the event goes to where a text was selected last.
    const focused = document.activeElement;
    const target = focused === null || focused === document.body ? event.target : focused;
    const isInside = target instanceof Node && area.current?.contains(target) === true;
    // Into a text, or into a dialog on top, it is meant for that.
    const isFree = takesPastes && !isEditable(target) && !document.querySelector('[data-modal]');
    if (event.defaultPrevented || !(isInside || isFree)) return;
    if (take(event.clipboardData, true)) event.preventDefault();
  });
  // Pasting happens where the focus is, which may be nowhere: only the window hears of that.
  useEffect(() => {
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);

  function drop(data: DataTransfer): void {
    setIsOver(false);
    if (isLocked) toast({ message: lock });
    else take(data, false);
  }
  const onStray = useEffectEvent(drop);
  // Files that miss every place are dealt with by the window.
  useEffect(
    () => offerDropPlace({ element: () => area.current, isMain: takesPastes, drop: (data) => onStray(data) }),
    [takesPastes],
  );

  return (
    <div
      ref={area}
      data-takes-files
      className={cx(styles.area, isDragged && styles.isDragged, isDragged && isOver && styles.isOver)}
      onDragOver={(event) => {
        if (!holdsFiles(event.nativeEvent)) return;
        event.preventDefault();
        // A list around it that is put in order by dragging would refuse them.
        event.stopPropagation();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && area.current?.contains(event.relatedTarget))) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        drop(event.dataTransfer);
      }}
    >
      {children}
      {isDragged && (
        <div className={styles.sign} aria-hidden>
          <Upload size={18} />
          {label}
        </div>
      )}
    </div>
  );
}

/** Whether files are being dragged over the window. */
function useFileDrag(): boolean {
  const [isDragged, setIsDragged] = useState(false);
  // The window is outside React.
  useEffect(() => {
    // Entering a child comes before leaving its parent.
    let depth = 0;
    const set = (next: number): void => {
      depth = Math.max(0, next);
      setIsDragged(depth > 0);
    };
    const enter = (event: DragEvent): void => {
      if (holdsFiles(event)) set(depth + 1);
    };
    const leave = (event: DragEvent): void => {
      if (holdsFiles(event)) set(depth - 1);
    };
    const end = (): void => set(0);
    // Before lists that are put in order by dragging, which keep it to themselves.
    window.addEventListener('dragenter', enter, { capture: true });
    window.addEventListener('dragleave', leave, { capture: true });
    window.addEventListener('drop', end, { capture: true });
    return () => {
      window.removeEventListener('dragenter', enter, { capture: true });
      window.removeEventListener('dragleave', leave, { capture: true });
      window.removeEventListener('drop', end, { capture: true });
    };
  }, []);
  return isDragged;
}

function readTransfer({ items, files }: DataTransfer): Omit<DroppedFiles, 'isPasted'> {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  const isFolder = (index: number): boolean => entries[index]?.isDirectory === true;
  return {
    files: [...files].filter((_, index) => !isFolder(index)),
    folders: [...files].flatMap(({ name }, index) => (isFolder(index) ? [name] : [])),
  };
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
