import { ArchiveRestore, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useBackups, useLostStore, useSession } from '../../live';
import { Button, ConfirmDialog, toast, useMessages } from '../../ui';
import { useChoosePlace } from './useChoosePlace';

/** How the last backup by hand went: one does not contradict the other. */
const ABOUT = { about: 'backupByHand' } as const;

/** At the head of the page: what one came for when something has gone wrong, and what one does before it does. */
export function BackupActions() {
  const { t, formatNumber } = useMessages();
  const { backups } = useSession();
  const { known, running } = useBackups();
  const [, navigate] = useLocation();
  const { ask } = useChoosePlace();
  const was = useLostStore();
  const [isAsking, setIsAsking] = useState(false);
  if (!known) return null;

  async function backUpNow(): Promise<void> {
    if (!known?.place && !(await ask())) return;
    const result = await backups.run('byHand');
    if (result.kind === 'made') {
      toast({
        ...ABOUT,
        tone: 'success',
        message: t('backup.made', { count: result.records, number: formatNumber(result.records) }),
      });
      const { missing, problem } = result.files;
      if (problem === 'cancelled') toast({ ...ABOUT, message: t('backup.files.cancelled', { count: missing }) });
      else if (problem)
        toast({
          ...ABOUT,
          tone: 'danger',
          title: t('backup.files.failed', { count: missing }),
          message: t(`backup.problem.${problem}`),
        });
      else if (missing > 0)
        toast({ ...ABOUT, tone: 'warning', message: t('backup.files.missing', { count: missing }) });
    } else if (result.kind === 'cancelled') toast({ ...ABOUT, message: t('backup.cancelled') });
    else toast({ ...ABOUT, tone: 'danger', title: t('backup.failed'), message: t(`backup.problem.${result.problem}`) });
  }

  return (
    <>
      <Button icon={ArchiveRestore} onPress={() => navigate('/protection/restore')}>
        {t('backup.restore')}
      </Button>
      <Button
        variant="primary"
        icon={HardDriveDownload}
        isPending={running !== undefined}
        onPress={was ? () => setIsAsking(true) : backUpNow}
      >
        {t('backup.now')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('backup.lost.question')}
        consequence={t('backup.lost.consequence')}
        confirmLabel={t('backup.lost.confirm')}
        tone="danger"
        onClose={() => setIsAsking(false)}
        onConfirm={async () => {
          setIsAsking(false);
          await backUpNow();
        }}
      />
    </>
  );
}
