import { useSyncExternalStore } from 'react';
import type { AnyRecord } from '../../../shared/schema';
import type { Session } from '../../data';
import { useSession } from '../../live';
import { Button, Callout, ProgressBar, toast, useMessages } from '../../ui';
import type { FilesOfBackup } from './useFilesOfBackup';
import { useLeftBehind } from './useLeftBehind';

/** Files that the network has and this laptop does not: the disk damaged them, say. The backup that is looked at may have them. */
export function FilesMissingHere({ files }: { readonly files: FilesOfBackup }) {
  const { t } = useMessages();
  const session = useSession();
  const leftBehind = useLeftBehind();
  const count = useSyncExternalStore(session.files.subscribe, () => missingHere(session).length);
  if (count === 0) return null;

  async function fetch(): Promise<void> {
    const placed = await files.fetch((source) => session.files.bringBack(missingHere(session), source));
    if (placed?.kind !== 'placed') return;
    if (!leftBehind.tell(placed)) toast({ tone: 'success', message: t('backup.files.fetched', { count }) });
  }

  return (
    <Callout
      actions={
        <Button size="small" onPress={fetch}>
          {t('backup.files.fetch')}
        </Button>
      }
    >
      {t('backup.files.missingHere', { count })}
      {files.progress && <ProgressBar label={t('backup.files.coming')} {...files.progress} onCancel={files.cancel} />}
    </Callout>
  );
}

function missingHere({ repositories, files }: Session): readonly AnyRecord[] {
  // A typing edge: files are looked at as records of any collection.
  const records = repositories.files.snapshot().records as unknown as readonly AnyRecord[];
  return records.filter(({ id }) => {
    const kind = files.state(id)?.kind;
    return kind === 'missing' || kind === 'damaged';
  });
}
