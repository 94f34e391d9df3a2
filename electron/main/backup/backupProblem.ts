import type { BackupProblem } from '../../../shared/ipc/backup';

/** What the codes of the file system mean for a person; the rest is a failure that the log describes. */
const problemByCode: ReadonlyMap<string, BackupProblem> = new Map([
  ...[
    'ENOENT',
    'ENOTDIR',
    'ENODEV',
    'ENXIO',
    'EIO',
    'ENOTCONN',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'ESTALE',
    'UNKNOWN',
  ].map((code) => [code, 'missing'] as const),
  ...['ENOSPC', 'EDQUOT', 'EFBIG'].map((code) => [code, 'full'] as const),
  ...['EACCES', 'EPERM', 'EROFS'].map((code) => [code, 'readOnly'] as const),
]);

export function problemOf(thrown: unknown): BackupProblem {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return problemByCode.get(code) ?? 'failed';
}
