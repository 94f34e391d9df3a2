import { Upload } from 'lucide-react';
import { useId, useState } from 'react';
import type { MaybeAsync } from '../actions/runAction';
import { usePendingAct } from '../actions/useAct';
import { cx } from '../cx';
import styles from './FileDropZone.module.css';

export type FileDropZoneProps = {
  readonly label: string;
  /** What may come: kinds of file, size. */
  readonly description?: string;
  /** As the accept attribute of an input: `.csv,.vcf`. A dropped file may still be another: check it. */
  readonly accept?: string;
  readonly allowsMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => MaybeAsync;
};

export function FileDropZone({ label, description, accept, allowsMultiple = false, onFiles }: FileDropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const descriptionId = useId();
  const { act } = usePendingAct();
  return (
    <div
      className={cx(styles.zone, isOver && styles.isOver)}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={() => setIsOver(false)}
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
