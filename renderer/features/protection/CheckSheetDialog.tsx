import { useApp, valueOf } from '../../live';
import { Dialog, toast, useMessages } from '../../ui';
import { UnlockForm } from '../unlock';
import styles from './protection.module.css';

interface CheckSheetDialogProps {
  readonly onClose: () => void;
}

/** Whether the sheet in somebody's hands is the one that opens this laptop. Changes nothing; wrong ones wait as they do at the lock. */
export function CheckSheetDialog({ onClose }: CheckSheetDialogProps) {
  const { t } = useMessages();
  const { protection } = useApp();

  function sayRight(): Promise<void> {
    toast({ tone: 'success', message: t('protection.check.right') });
    onClose();
    return Promise.resolve();
  }

  if (protection.kind !== 'open') return null;
  return (
    <Dialog isOpen onClose={onClose} title={t('protection.check.title')}>
      <div className={styles.words}>
        <p>{t('protection.check.text')}</p>
        <UnlockForm
          ways={['recoveryKey']}
          waitMs={0}
          submitLabel={t('protection.check.submit')}
          wrong={() => t('protection.check.wrong')}
          unlock={(attempt) =>
            valueOf(window.verbund.checkRecoveryKey(attempt.kind === 'recoveryKey' ? attempt.text : ''))
          }
          onOpen={sayRight}
        />
      </div>
    </Dialog>
  );
}
