import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import { bringBackRecords, replaceState, type Session } from '../../data';
import { useSession } from '../../live';
import { toast, useMessages } from '../../ui';

interface BringBack {
  /** Of an earlier state; whatever was made since stays. @returns false where this login may only read */
  readonly some: (saved: readonly AnyRecord[]) => Promise<boolean>;
  /** The whole earlier state. @param lost ids of what was made since */
  readonly all: (saved: readonly AnyRecord[], lost: readonly string[]) => Promise<boolean>;
}

/** The present state is kept first, as a restore point and as a backup; what was done is said, with the way back. */
export function useBringBack(): BringBack {
  const { t } = useMessages();
  const session = useSession();
  const get = (id: string): AnyRecord | undefined => presentRecord(session, id);

  async function run(change: () => ReturnType<typeof replaceState>): Promise<boolean> {
    await session.restore.keep('restore');
    const { value, undo, isWritten } = await change();
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
    return true;
  }

  return {
    some: (saved) => run(() => bringBackRecords(session.write, get, saved)),
    all: (saved, lost) => run(() => replaceState(session.write, get, { saved, lost })),
  };
}

/** Those in the trash included. */
export function presentRecord({ repositories }: Session, id: string): AnyRecord | undefined {
  const collection = collectionOfId(id);
  // A typing edge: a record of any collection, looked at as such.
  return collection && (repositories[collection].get(id) as AnyRecord | undefined);
}
