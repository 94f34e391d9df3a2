import { isSecondCopy } from '../../shared/domain/backup';
import { useApp, useIsUnsaved, useSync, useUnsentFiles } from '../live';
import { useMessages, type StatusTone } from '../ui';
import type { SyncStatus as FrameStatus } from './frame';
import { statusWithBackup, syncStatusToText, useBackupAge } from '../features/syncStatus';
import type { SyncSnapshot } from '../data';

export function useSyncStatus(): FrameStatus {
  const messages = useMessages();
  const { protection } = useApp();
  const { language } = messages;
  const age = useBackupAge();
  const isLocal = useSync(({ status }) => status.kind === 'local');
  const unsentFiles = useUnsentFiles();
  const syncText = useSync((snapshot) => syncStatusToText({ ...snapshot, unsentFiles }, messages));
  const text = statusWithBackup(syncText, isLocal, age, messages);
  const syncTone = useSync((snapshot) => toneOf(snapshot, unsentFiles));
  // Only here, but a second copy, elsewhere, was opened and compared lately.
  const tone = isLocal && isSecondCopy(age) ? 'ok' : syncTone;
  const isUnsaved = useIsUnsaved();
  const shown = protection.kind === 'plain' ? `${text} · ${messages.t('frame.unencrypted')}` : text;
  // What is not even stored here comes before what is not on the server yet.
  if (isUnsaved) return { tone: 'error', text: `${messages.t('frame.unsaved')} · ${shown}`, language };
  return { tone, text: shown, language };
}

function toneOf({ status, newer, unreadable }: SyncSnapshot, unsentFiles: number): StatusTone {
  switch (status.kind) {
    case 'local':
      // Nothing is wrong, but there is no second copy: only what lies elsewhere too is green.
      return 'offline';
    case 'upToDate':
      // Not all that is on the server is here.
      if (newer > 0 || unreadable.length > 0) return 'error';
      return unsentFiles > 0 ? 'busy' : 'ok';
    case 'connecting':
    case 'receiving':
    case 'catchingUp':
    case 'sending':
      return 'busy';
    case 'paused':
      return 'offline';
    case 'newerStore':
    case 'serverLost':
    case 'review':
    case 'readOnly':
    case 'refused':
      return 'error';
    case 'interrupted':
      return status.blocked ? 'error' : 'offline';
  }
}
