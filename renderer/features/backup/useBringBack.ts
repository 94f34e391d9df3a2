import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import { bringBackRecords, type Session } from '../../data';
import { useSession } from '../../live';
import { toast, useMessages } from '../../ui';
import type { FilesOfBackup } from './useFilesOfBackup';
import { useLeftBehind } from './useLeftBehind';

/**
 * Brings single records of an earlier state back; whatever was made since stays. The present state is kept first, as a restore point and as a backup;
 * what was done is said, with the way back.
 * @returns false where this login may only read, or it was cancelled
 */
export function useBringBack(files: FilesOfBackup): (saved: readonly AnyRecord[]) => Promise<boolean> {
  const { t } = useMessages();
  const session = useSession();
  const leftBehind = useLeftBehind();

  return async (saved) => {
    await session.beforeRisk('restore');
    const placed = await files.fetch((source) => session.files.bringBack(saved.filter(isFile), source));
    if (placed?.kind !== 'placed') return false;
    const { value, undo, isWritten } = await bringBackRecords(session.write, (id) => presentRecord(session, id), saved);
    if (!isWritten) return false;
    toast({
      tone: 'success',
      message: t('backup.pick.done', { count: value }),
      ...(value > 0 && {
        action: {
          label: t('common.undo'),
          onPress: async () => {
            await undo.undo();
          },
        },
      }),
    });
    leftBehind.tell(placed);
    return true;
  };
}

function isFile({ id }: AnyRecord): boolean {
  return collectionOfId(id) === 'files';
}

/** Those in the trash included. */
export function presentRecord({ repositories }: Session, id: string): AnyRecord | undefined {
  const collection = collectionOfId(id);
  // A typing edge: a record of any collection, looked at as such.
  return collection && (repositories[collection].get(id) as AnyRecord | undefined);
}
