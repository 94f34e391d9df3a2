import { Upload } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
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
  /** What is pasted anywhere on the page and is meant for no other part of it ends here. One of a page. */
  readonly takesPastes?: boolean;
  readonly onFiles: (dropped: DroppedFiles) => MaybeAsync;
  readonly children: ReactNode;
};

/** A part of the page that files can be dropped on. As soon as some are dragged over the window it shows where; pasting is its way by keyboard. */
export function FileDropArea({ label, takesPastes = false, onFiles, children }: FileDropAreaProps) {
  const isLocked = useWriteLock() !== undefined;
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
    const { target } = event;
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

  return (
    <div
      ref={area}
      className={cx(styles.area, isDragged && styles.isDragged, isDragged && isOver && styles.isOver)}
      onDragOver={(event) => {
        if (!isDragged) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && area.current?.contains(event.relatedTarget))) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer, false);
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
    const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent): void => {
      if (isOfFiles(event)) set(depth + 1);
    };
    const leave = (event: DragEvent): void => {
      if (isOfFiles(event)) set(depth - 1);
    };
    const end = (): void => set(0);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end, { capture: true });
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
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
