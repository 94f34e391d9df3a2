import { useState } from 'react';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { BackupProblem } from '../../../shared/ipc/backup';
import type { BackupResult } from '../../data';
import { useApp, useBackups, useRecord, useSession, useSync } from '../../live';
import { Callout, Checkbox, FormDialog, TextField, toast, useMessages } from '../../ui';
import styles from './RemoveNetworkDialog.module.css';

interface RemoveNetworkDialogProps {
  readonly onClose: () => void;
}

/** The open network leaves this laptop: backed up first, and named by whoever does it. What lies on a server stays there. */
export function RemoveNetworkDialog({ onClose }: RemoveNetworkDialogProps) {
  const { t } = useMessages();
  const { removeNetwork } = useApp();
  const { backups } = useSession();
  const { known } = useBackups();
  const title = useRecord('network', NETWORK_ID)?.title ?? '';
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [goesWithout, setGoesWithout] = useState(false);
  const [failed, setFailed] = useState<BackupResult>();
  const needsConsent = known?.place === null || failed !== undefined;

  async function submit(): Promise<void> {
    if (typed.trim() !== title.trim()) {
      setWrong(true);
      return;
    }
    if (!goesWithout) {
      const result = await backups.run('byHand');
      // What is not on this laptop anyway is not lost with it.
      if (result.kind !== 'made' || result.files.problem !== undefined) {
        setFailed(result);
        return;
      }
    }
    await removeNetwork();
    onClose();
    toast({ message: t('settings.remove.done', { title }) });
  }

  return (
    <FormDialog
      title={t('settings.remove.title', { title })}
      submitLabel={t('settings.remove.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Consequence />
        {needsConsent && (
          <Callout
            tone="warning"
            isLive
            title={
              failed?.kind === 'made'
                ? t('backup.files.failed', { count: failed.files.missing })
                : t('settings.remove.noBackup')
            }
          >
            {t(`backup.problem.${problemOf(failed)}`)}
            <Checkbox label={t('settings.remove.without')} isSelected={goesWithout} onChange={setGoesWithout} />
          </Callout>
        )}
        <TextField
          label={t('settings.remove.name')}
          description={t('settings.remove.nameHelp', { title })}
          autoComplete="off"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          {...(isWrong && { error: t('settings.remove.wrongName') })}
        />
      </div>
    </FormDialog>
  );
}

function problemOf(result: BackupResult | undefined): BackupProblem {
  if (result?.kind === 'problem') return result.problem;
  const problem = result?.kind === 'made' ? result.files.problem : 'noPlace';
  return problem === undefined || problem === 'cancelled' ? 'ended' : problem;
}

/** What is left of it, and where. */
function Consequence() {
  const { t } = useMessages();
  const { status, ledger } = useSync();
  const unsent = ledger.unsent + ledger.withheld;
  return (
    <>
      <p>{t('settings.remove.what')}</p>
      <p>{t(status.kind === 'local' ? 'settings.remove.local' : 'settings.remove.server')}</p>
      {status.kind !== 'local' && unsent > 0 && (
        <Callout tone="warning">{t('settings.remove.unsent', { count: unsent })}</Callout>
      )}
    </>
  );
}
