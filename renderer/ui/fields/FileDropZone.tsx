import { Upload } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { toast } from '../feedback/toast';
import { useMessages } from '../messages/MessagesProvider';
import styles from './FileDropZone.module.css';

export type FileDropZoneProps = {
  readonly label: string;
  /** What may come: kinds of file, size. */
  readonly description?: string;
  /** As the accept attribute of an input: `.csv,.vcf`. A dropped file may still be another: check it. */
  readonly accept?: string;
  readonly allowsMultiple?: boolean;
  /** What is read changes nothing: usable for those who may only read. See [Note: write lock]. */
  readonly isView?: boolean;
  /** May come again while it is still at work on files before. */
  readonly onFiles: (files: readonly File[]) => MaybeAsync;
};

export function FileDropZone({
  label,
  description,
  accept,
  allowsMultiple = false,
  isView = false,
  onFiles,
}: FileDropZoneProps) {
  const isLocked = useWriteLock() !== undefined && !isView;
  const [isOver, setIsOver] = useState(false);
  const descriptionId = useId();
  const { t } = useMessages();
  const act = useAct();
  return (
    <div
      className={cx(styles.zone, isOver && !isLocked && styles.isOver, isLocked && styles.isLocked)}
      data-takes-files
      onDragEnter={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      // The input under it refuses several files where it takes one, without a word.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (isLocked) return;
        const { files, unread } = readDrop(event, allowsMultiple);
        // Not beside the field: what is read next may take its place.
        if (unread === 'folder') toast({ tone: 'warning', message: t('ui.drop.folder') });
        else if (unread > 0) toast({ tone: 'warning', message: t('ui.drop.onlyFirst', { count: unread + 1 }) });
        if (files.length > 0) act(() => onFiles(files));
      }}
    >
      <Upload size={22} aria-hidden />
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {description !== undefined && <span id={descriptionId}>{description}</span>}
      <input
        type="file"
        className={styles.input}
        aria-label={label}
        aria-describedby={description === undefined ? undefined : descriptionId}
        accept={accept}
        multiple={allowsMultiple}
        disabled={isLocked}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Emptied, so that the same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) act(() => onFiles(files));
        }}
      />
    </div>
  );
}

interface Drop {
  readonly files: readonly File[];
  /** Files that are left out, since one is taken; or that it was a folder. */
  readonly unread: number | 'folder';
}

function readDrop({ dataTransfer }: DragEvent, allowsMultiple: boolean): Drop {
  const items = [...dataTransfer.items].filter(({ kind }) => kind === 'file');
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory === true);
  const files = [...dataTransfer.files].filter((_, index) => isFolder[index] !== true);
  const taken = allowsMultiple ? files : files.slice(0, 1);
  return { files: taken, unread: isFolder.includes(true) ? 'folder' : files.length - taken.length };
}
