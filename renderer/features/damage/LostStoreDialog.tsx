import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApp, useBackups, useSession, useSync } from '../../live';
import { Button, ConfirmDialog, Dialog, useMessages, WayOut } from '../../ui';
import { useBackupWords } from '../backup';
import styles from './DamageDialog.module.css';

type LostStoreDialogProps = {
  /** How much there was, and how much there is. */
  readonly words: string;
  readonly onClose: () => void;
};

/** The ways back to what was in a store, the best first, and the way to go on without. */
export function LostStoreDialog({ words, onClose }: LostStoreDialogProps) {
  const { t, formatNumber } = useMessages();
  const { when } = useBackupWords();
  const { sync } = useSession();
  const { goOnWithout } = useApp();
  const [, navigate] = useLocation();
  const isConnected = useSync(({ status }) => status.kind !== 'local');
  const [isGoingOn, setIsGoingOn] = useState(false);
  const newest = useBackups().known?.files.find(({ records }) => records !== null && records > 0);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('damage.store.title')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className={styles.ways}>
        <p>{words}</p>
        <p>{t('damage.store.text')}</p>
        {isConnected && (
          <WayOut level={3} title={t('damage.server')} text={t('damage.server.connected')}>
            <Button onPress={sync.wake}>{t('damage.server.now')}</Button>
          </WayOut>
        )}
        <WayOut
          level={3}
          title={t('damage.store.backup')}
          text={
            newest
              ? t('damage.store.backup.newest', {
                  when: when(newest.madeAt),
                  count: newest.records ?? 0,
                  number: formatNumber(newest.records ?? 0),
                })
              : t('damage.store.backup.none')
          }
        >
          <Button
            onPress={() => {
              onClose();
              navigate('/protection/restore');
            }}
          >
            {t('damage.store.backup.open')}
          </Button>
        </WayOut>
        <WayOut level={3} title={t('damage.store.goOn')} text={t('damage.store.goOn.text')}>
          <Button variant="danger" onPress={() => setIsGoingOn(true)}>
            {t('damage.store.goOn.open')}
          </Button>
        </WayOut>
      </div>
      <ConfirmDialog
        isOpen={isGoingOn}
        title={t('damage.store.goOn.question')}
        consequence={t('damage.store.goOn.consequence')}
        confirmLabel={t('damage.store.goOn.confirm')}
        tone="danger"
        onClose={() => setIsGoingOn(false)}
        onConfirm={goOnWithout}
      />
    </Dialog>
  );
}
