import { splitShrunk } from '../../../shared/domain/backup';
import type { BackupFile, Backups } from '../../../shared/ipc/backup';
import type { KnownBackups } from './createBackupMemory';

type Known = Pick<KnownBackups, 'files' | 'acceptedFrom'>;

/** Backups that were tried, and among them those that hold much less than earlier ones. */
export function splitKnown({ files, acceptedFrom }: Known): ReturnType<typeof splitShrunk<Tried>> {
  const tried = files.flatMap(({ name, madeAt, records }) => (records === null ? [] : [{ name, madeAt, records }]));
  return splitShrunk(tried, acceptedFrom);
}

interface Tried {
  readonly name: string;
  readonly madeAt: string;
  readonly records: number;
}

/** What a person is asked about backups that hold much less than earlier ones; null where there is nothing to ask. */
export function shrunkOf(known: Known): Backups['shrunk'] {
  const { full, shrunk } = splitKnown(known);
  const [oldest] = shrunk;
  const latest = shrunk.at(-1);
  // The network grew again: nothing to ask.
  if (!oldest || !latest || (full.at(-1)?.madeAt ?? '') > latest.madeAt) return null;
  return { madeAt: oldest.madeAt, records: latest.records, before: Math.max(...full.map(({ records }) => records)) };
}

/** As the page is told of it. */
export function toFile({
  name,
  madeAt,
  reason,
  bytes,
  records,
  missingFiles,
  isUnfinished,
}: KnownBackups['files'][number]): BackupFile {
  return { name, madeAt, reason, bytes, records, missingFiles, isUnfinished };
}
