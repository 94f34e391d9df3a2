import { useSync } from '../live';
import { useMessages, type StatusTone } from '../ui';
import type { SyncStatus as FrameStatus } from './frame';
import { syncStatusToText } from '../features/sync';
import type { SyncStatus } from '../../shared/sync/status';

export function useSyncStatus(): FrameStatus {
  const { status, agreedAt } = useSync();
  const messages = useMessages();
  return { tone: toneOf(status), text: syncStatusToText(status, agreedAt, messages) };
}

function toneOf(status: SyncStatus): StatusTone {
  switch (status.kind) {
    case 'local':
    case 'upToDate':
      return 'ok';
    case 'connecting':
    case 'receiving':
    case 'catchingUp':
    case 'sending':
      return 'busy';
    case 'paused':
      return 'offline';
    case 'review':
    case 'readOnly':
    case 'refused':
      return 'error';
    case 'interrupted':
      return status.blocked ? 'error' : 'offline';
  }
}
