import { useSession, valueOf } from '../../live';
import { toast, useMessages } from '../../ui';

interface PlaceChoice {
  /** Asks for the folder that backups go to. @returns whether one was chosen */
  readonly ask: () => Promise<boolean>;
  readonly change: () => Promise<void>;
}

export function useChoosePlace(): PlaceChoice {
  const { t } = useMessages();
  const { backups } = useSession();
  async function ask(): Promise<boolean> {
    const answer = await valueOf(window.verbund.chooseBackupPlace());
    await backups.refresh();
    switch (answer.kind) {
      case 'chosen':
        toast({ tone: 'success', message: t('backup.chosen', { name: backups.snapshot().known?.place?.name ?? '' }) });
        return true;
      case 'cancelled':
        return false;
      case 'inProfile':
        toast({ tone: 'danger', title: t('backup.refused'), message: t('backup.inProfile') });
        return false;
      case 'problem':
        toast({ tone: 'danger', title: t('backup.refused'), message: t(`backup.problem.${answer.problem}`) });
        return false;
    }
  }
  return {
    ask,
    async change() {
      await ask();
    },
  };
}
