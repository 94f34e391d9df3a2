import { Upload } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import styles from './FileDropZone.module.css';

export type FileDropZoneProps = {
  readonly label: string;
  /** What may come: kinds of file, size. */
  readonly description?: string;
  /** As the accept attribute of an input: `.csv,.vcf`. A dropped file may still be another: check it. */
  readonly accept?: string;
  readonly allowsMultiple?: boolean;
  /** May come again while it is still at work on files before. */
  readonly onFiles: (files: readonly File[]) => MaybeAsync;
};

export function FileDropZone({ label, description, accept, allowsMultiple = false, onFiles }: FileDropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const descriptionId = useId();
  const { t } = useMessages();
  const act = useAct();
  const [unread, setUnread] = useState<Unread>();
  return (
    <div
      className={cx(styles.zone, isOver && styles.isOver)}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      // The input under it refuses several files where it takes one, without a word.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const dropped = readDrop(event, allowsMultiple);
        setUnread(dropped.unread);
        if (dropped.files.length > 0) act(() => onFiles(dropped.files));
      }}
    >
      <Upload size={22} aria-hidden />
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {description !== undefined && <span id={descriptionId}>{description}</span>}
      {unread && (
        <span role="status" className={styles.unread}>
          {unread.what === 'folder' ? t('ui.drop.folder') : t('ui.drop.onlyFirst', { count: unread.count })}
        </span>
      )}
      <input
        type="file"
        className={styles.input}
        aria-label={label}
        aria-describedby={description === undefined ? undefined : descriptionId}
        accept={accept}
        multiple={allowsMultiple}
        onClick={() => setUnread(undefined)}
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

type Unread = { readonly what: 'folder' } | { readonly what: 'others'; readonly count: number };

interface Drop {
  readonly files: readonly File[];
  readonly unread: Unread | undefined;
}

/** The files of a drop that are read, and what is left out: folders, and all but the first where one is taken. */
function readDrop({ dataTransfer }: DragEvent, allowsMultiple: boolean): Drop {
  const items = [...dataTransfer.items].filter(({ kind }) => kind === 'file');
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory === true);
  const files = [...dataTransfer.files].filter((_, index) => isFolder[index] !== true);
  if (isFolder.includes(true) && files.length === 0) return { files, unread: { what: 'folder' } };
  const taken = allowsMultiple ? files : files.slice(0, 1);
  if (taken.length < files.length) return { files: taken, unread: { what: 'others', count: files.length } };
  return { files: taken, unread: isFolder.includes(true) ? { what: 'folder' } : undefined };
}
