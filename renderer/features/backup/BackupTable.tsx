import { CircleDashed, Check, Unplug } from 'lucide-react';
import type { BackupFile, Backups } from '../../../shared/ipc/backup';
import { cx, useMessages } from '../../ui';
import styles from './BackupSection.module.css';
import table from './table.module.css';
import { useBackupWords } from './useBackupWords';

type Row =
  | { readonly kind: 'file'; readonly at: string; readonly file: BackupFile }
  | { readonly kind: 'missed'; readonly at: string; readonly missed: Backups['missed'][number] };

/** What was made and what came to nothing, the newest first. @param limit undefined for all */
export function BackupTable({ known, limit }: { readonly known: Backups; readonly limit: number | undefined }) {
  const { t } = useMessages();
  const rows: readonly Row[] = [
    ...known.files.map((file) => ({ kind: 'file', at: file.madeAt, file }) as const),
    ...known.missed.map((missed) => ({ kind: 'missed', at: missed.at, missed }) as const),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (rows.length === 0) return null;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('backup.column.when')}</th>
          <th scope="col">{t('backup.column.reason')}</th>
          <th scope="col">{t('backup.column.probe')}</th>
          <th scope="col" className={table.number}>
            {t('backup.column.size')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .slice(0, limit)
          .map((row) =>
            row.kind === 'file' ? (
              <FileRow key={row.file.name} file={row.file} />
            ) : (
              <MissedRow key={`missed ${row.at}`} missed={row.missed} />
            ),
          )}
      </tbody>
    </table>
  );
}

function FileRow({ file }: { readonly file: BackupFile }) {
  const { t, formatNumber } = useMessages();
  const { when, size } = useBackupWords();
  const { madeAt, reason, records, bytes, missingFiles } = file;
  return (
    <tr>
      <th scope="row">{when(madeAt)}</th>
      <td className={styles.quiet}>{t(`backup.reason.${reason}`)}</td>
      {records === null ? (
        <td className={styles.quiet}>
          <span className={styles.probe}>
            <CircleDashed size={14} aria-hidden />
            {t('backup.probe.none')}
          </span>
        </td>
      ) : (
        <td className={styles.good}>
          <span className={styles.probe}>
            <Check size={14} aria-hidden />
            {t('backup.probe.same', { count: records, number: formatNumber(records) })}
          </span>
          {missingFiles !== null && missingFiles > 0 && (
            <div className={styles.quiet}>{t('backup.probe.files', { count: missingFiles })}</div>
          )}
        </td>
      )}
      <td className={cx(table.number, styles.quiet)}>{size(bytes)}</td>
    </tr>
  );
}

function MissedRow({ missed: { at, reason, problem, caughtUpAt } }: { readonly missed: Backups['missed'][number] }) {
  const { t } = useMessages();
  const { when } = useBackupWords();
  const words = { problem: t(`backup.problem.${problem}`) };
  return (
    <tr>
      <th scope="row">{when(at)}</th>
      <td className={styles.quiet}>{t(`backup.reason.${reason}`)}</td>
      <td className={styles.bad}>
        <span className={styles.probe}>
          <Unplug size={14} aria-hidden />
          {caughtUpAt === null
            ? t('backup.probe.missed', words)
            : t('backup.probe.caughtUp', { ...words, when: when(caughtUpAt) })}
        </span>
      </td>
      <td className={cx(table.number, styles.quiet)}>{t('backup.size.none')}</td>
    </tr>
  );
}
