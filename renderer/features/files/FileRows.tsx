import { useState } from 'react';
import type { FileRecord } from '../../../shared/schema';
import { FileRow } from './FileRow';
import styles from './files.module.css';
import { QuickLook } from './quickLook/QuickLook';

/** Files below each other, and the quick look that goes from one to the next. Nothing where there is none. */
export function FileRows({ files }: { readonly files: readonly FileRecord[] }) {
  const [lookedAt, setLookedAt] = useState<string>();
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} onLook={() => setLookedAt(file.id)} />
        ))}
      </ul>
      {lookedAt !== undefined && <QuickLook files={files} startId={lookedAt} onClose={() => setLookedAt(undefined)} />}
    </>
  );
}
