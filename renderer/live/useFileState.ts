import { useSyncExternalStore } from 'react';
import type { FileState } from '../../shared/sync/files/fileState';
import type { LaneSnapshot } from '../../shared/sync/files/laneState';
import { useSession } from './SessionProvider';

/** How a file stands on this laptop, live; undefined where there is none (any more). */
export function useFileState(id: string): FileState | undefined {
  const { files } = useSession();
  return useSyncExternalStore(files.subscribe, () => files.state(id));
}

/** How many files are not on the server wholly and are to be, live. */
export function useUnsentFiles(): number {
  const { files } = useSession();
  return useSyncExternalStore(files.subscribe, () => files.lane().toSend.files);
}

/** What of files is to be sent and fetched, and what they take on the disk, live. */
export function useFileLane(): LaneSnapshot {
  const { files } = useSession();
  return useSyncExternalStore(files.subscribe, files.lane);
}
