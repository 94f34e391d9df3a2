import { Check, TriangleAlert } from 'lucide-react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { dropStaged, type CollectionCheck, type StagedReplacement } from '../../data';
import { useApp } from '../../live';
import { Button, Callout, cx, Page, PageHeader, ProgressBar, TextLink, toast, Toolbar, useMessages } from '../../ui';
import styles from './RestoreScreen.module.css';
import table from './table.module.css';
import type { FilesOfBackup } from './useFilesOfBackup';
import { useLeftBehind } from './useLeftBehind';

interface ReadyStateProps {
  readonly staged: StagedReplacement | 'underway';
  readonly files: FilesOfBackup;
  /** Files that could not be fetched. */
  readonly leftBehind: { readonly missing: number; readonly damaged: number };
  readonly isOfLost: boolean;
  /** Instant of the backup. */
  readonly madeAt: string;
  readonly onDiscard: () => void;
  readonly onDone: () => void;
}

/** An earlier state beside the present one: compared with the backup, and not in force before a person says so. */
export function ReadyState({ staged, files, leftBehind, isOfLost, madeAt, onDiscard, onDone }: ReadyStateProps) {
  const { t, formatDateTime } = useMessages();
  const { replaceNetwork } = useApp();
  const { wordsOf } = useLeftBehind();
  const time = formatDateTime(madeAt, LAPTOP_ZONE);

  async function switchTo(ready: StagedReplacement): Promise<void> {
    const outcome = await replaceNetwork(ready);
    if (outcome === 'changed') toast({ tone: 'danger', message: t('backup.stage.changed') });
    else toast({ tone: 'success', message: t(isOfLost ? 'backup.stage.doneLost' : 'backup.stage.done', { time }) });
    onDone();
  }

  async function discard(ready: StagedReplacement): Promise<void> {
    await dropStaged(ready.networkId);
    onDiscard();
  }

  return (
    <Page>
      <PageHeader
        title={t(staged === 'underway' ? 'backup.restore.title' : 'backup.stage.title')}
        preline={<TextLink href="/protection">{t('protection.title')}</TextLink>}
        subtitle={t('backup.found.madeAt', { time })}
      />
      {staged === 'underway' ? (
        <ProgressBar
          label={t(files.progress ? 'backup.files.coming' : 'backup.stage.running')}
          {...files.progress}
          {...(files.progress && { onCancel: files.cancel })}
        />
      ) : (
        <>
          {staged.isSame ? (
            <Callout tone="success" isLive>
              {t('backup.stage.same')}
            </Callout>
          ) : (
            <Callout tone="danger" isLive>
              {t('backup.stage.differs')}
            </Callout>
          )}
          {wordsOf(leftBehind).map((words) => (
            <Callout key={words} tone="warning">
              {words}
            </Callout>
          ))}
          <CheckTable checks={staged.checks} />
          <p className={styles.quiet}>{t('backup.stage.what')}</p>
          <Toolbar>
            {staged.isSame && (
              <Button variant="primary" changesData onPress={() => switchTo(staged)}>
                {t('backup.stage.switch')}
              </Button>
            )}
            <Button onPress={() => discard(staged)}>{t('backup.stage.discard')}</Button>
          </Toolbar>
        </>
      )}
    </Page>
  );
}

function CheckTable({ checks }: { readonly checks: readonly CollectionCheck[] }) {
  const { t } = useMessages();
  return (
    <table className={table.table} aria-label={t('backup.stage.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('backup.compare.collection')}</th>
          <th scope="col" className={table.number}>
            {t('backup.compare.then')}
          </th>
          <th scope="col" className={table.number}>
            {t('backup.stage.staged')}
          </th>
          <th scope="col">{t('backup.stage.sum')}</th>
          <th scope="col">{t('backup.stage.result')}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <CheckRow key={check.collection} check={check} />
        ))}
      </tbody>
    </table>
  );
}

/** As much of a checksum as a person compares. */
const SHOWN = 12;

function CheckRow({ check: { collection, backup, staged } }: { readonly check: CollectionCheck }) {
  const { t, formatNumber } = useMessages();
  const isSame = backup.count === staged.count && backup.digest === staged.digest;
  const IconShape = isSame ? Check : TriangleAlert;
  return (
    <tr>
      <th scope="row">{t(`records.plural.${collection}`)}</th>
      <td className={table.number}>{formatNumber(backup.count)}</td>
      <td className={table.number}>{formatNumber(staged.count)}</td>
      <td className={styles.sum}>{backup.digest.slice(0, SHOWN)}</td>
      <td>
        <span className={cx(styles.change, isSame ? styles.comesBack : styles.lost)}>
          <IconShape size={14} aria-hidden />
          {t(isSame ? 'backup.stage.equal' : 'backup.stage.unequal')}
        </span>
      </td>
    </tr>
  );
}
