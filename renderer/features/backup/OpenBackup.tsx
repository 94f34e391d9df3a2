import { FolderOpen } from 'lucide-react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { Button, Callout, ProgressBar, useMessages } from '../../ui';
import { UnlockForm } from '../unlock';
import styles from './OpenBackup.module.css';
import type { useOpenBackup } from './useOpenBackup';

/** Until a backup is read: which file, and what opens it. */
export function OpenBackup({ opening }: { readonly opening: ReturnType<typeof useOpenBackup> }) {
  const { t, formatDateTime } = useMessages();
  const { stage, open, unlock, proceed, reset } = opening;
  if (stage.kind === 'reading') return <ProgressBar label={t('backup.open.reading')} />;
  if (stage.kind === 'unlock')
    return (
      <div className={styles.column}>
        <p>{t('backup.open.asks', { time: formatDateTime(stage.opened.madeAt, LAPTOP_ZONE) })}</p>
        <UnlockForm
          ways={stage.opened.asks}
          waitMs={0}
          submitLabel={t('backup.open.submit')}
          wrong={(way) => t(`backup.open.wrong.${way}`)}
          unlock={unlock}
          onOpen={proceed}
        />
        <div>
          <Button variant="quiet" onPress={reset}>
            {t('backup.open.other')}
          </Button>
        </div>
      </div>
    );
  const problem = stage.kind === 'choose' ? stage.problem : undefined;
  return (
    <div className={styles.column}>
      {problem && (
        <Callout tone="danger" title={t('backup.open.failed')} isLive>
          {t(problem === 'elsewhereOnly' ? 'backup.open.elsewhereOnly' : `backup.problem.${problem}`)}
        </Callout>
      )}
      <div>
        <Button icon={FolderOpen} onPress={() => open({ kind: 'chosen' })}>
          {t('backup.open.choose')}
        </Button>
      </div>
    </div>
  );
}
