import { useRef, useState } from 'react';
import { BackupError, type ChunkSource, type PlacedFiles } from '../../data';
import { backupReaders } from '../../live';
import { toast, useMessages } from '../../ui';

export interface FilesOfBackup {
  /** Undefined while none are fetched. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly cancel: () => void;
  /**
   * @param place what is done with what lies beside the backup
   * @returns undefined where that could not be reached, which was said
   */
  readonly fetch: (place: (source: ChunkSource) => Promise<PlacedFiles>) => Promise<PlacedFiles | undefined>;
}

/** What the files of an opened backup consist of. @param id of the backup */
export function useFilesOfBackup(id: string): FilesOfBackup {
  const { t } = useMessages();
  const [progress, setProgress] = useState<FilesOfBackup['progress']>();
  const running = useRef<AbortController>(undefined);
  return {
    progress,
    cancel: () => running.current?.abort(),
    async fetch(place) {
      const { signal } = (running.current = new AbortController());
      try {
        return await place({ take: (hash) => backupReaders.takeChunk(id, hash), onProgress: setProgress, signal });
      } catch (thrown) {
        if (!(thrown instanceof BackupError)) throw thrown;
        toast({ tone: 'danger', title: t('backup.open.failed'), message: t(`backup.problem.${thrown.problem}`) });
        return undefined;
      } finally {
        setProgress(undefined);
      }
    },
  };
}
