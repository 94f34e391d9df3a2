import type { PlacedFiles } from '../../data';
import { toast, useMessages } from '../../ui';

type Placed = Pick<Extract<PlacedFiles, { kind: 'placed' }>, 'missing' | 'damaged'>;

/** In words which files of a backup could not be fetched, and why: whoever reads that nothing lies beside the backup looks for a folder that is there. */
export function useLeftBehind() {
  const { t } = useMessages();
  function wordsOf({ missing, damaged }: Placed): readonly string[] {
    return [
      ...(damaged > 0 ? [t('backup.files.damagedBeside', { count: damaged })] : []),
      ...(missing > 0 ? [t('backup.files.notBeside', { count: missing })] : []),
    ];
  }
  /** @returns whether there was anything to say */
  function tell(placed: Placed): boolean {
    const words = wordsOf(placed);
    // One toast, since a second would take its place.
    if (words.length > 0) toast({ tone: 'warning', message: words.join(' ') });
    return words.length > 0;
  }
  return { wordsOf, tell };
}
