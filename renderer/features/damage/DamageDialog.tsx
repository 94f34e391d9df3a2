import { useState } from 'react';
import type { DamageReport } from '../../data';
import { useSession, useSync } from '../../live';
import { Button, ConfirmDialog, Dialog, toast, useMessages, WayOut } from '../../ui';
import styles from './DamageDialog.module.css';
import { damageInWords } from './damageInWords';

type DamageDialogProps = { readonly report: DamageReport; readonly onClose: () => void };

/** The ways to get back what the disk lost, the best first, and the way to end it. */
export function DamageDialog({ report, onClose }: DamageDialogProps) {
  const messages = useMessages();
  const { t } = messages;
  const { damage, restore, sync } = useSession();
  const isConnected = useSync(({ status }) => status.kind !== 'local');
  const [isGivingUp, setIsGivingUp] = useState(false);
  const words = damageInWords(report, messages);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('damage.title')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className={styles.ways}>
        <p>
          {words.lost} {words.unnamed} {t('damage.names')}
        </p>
        <p>{t('damage.text')}</p>
        <WayOut
          level={3}
          title={t('damage.server')}
          text={t(isConnected ? 'damage.server.connected' : 'damage.server.none')}
        >
          {isConnected && <Button onPress={sync.wake}>{t('damage.server.now')}</Button>}
        </WayOut>
        {report.missing.length > 0 && (
          <WayOut level={3} title={t('damage.points')} text={t('damage.points.text')}>
            <Button
              onPress={async () => {
                const count = await restore.bringBackLost();
                toast({ message: t('damage.points.done', { count }), tone: count > 0 ? 'success' : 'danger' });
              }}
            >
              {t('damage.points.bringBack')}
            </Button>
          </WayOut>
        )}
        <WayOut level={3} title={t('damage.giveUp')} text={t('damage.giveUp.text')}>
          <Button variant="danger" onPress={() => setIsGivingUp(true)}>
            {t('damage.giveUp.open')}
          </Button>
        </WayOut>
      </div>
      <ConfirmDialog
        isOpen={isGivingUp}
        title={t('damage.giveUp.question')}
        consequence={t('damage.giveUp.consequence')}
        confirmLabel={t('damage.giveUp.confirm')}
        tone="danger"
        onClose={() => setIsGivingUp(false)}
        onConfirm={damage.giveUp}
      />
    </Dialog>
  );
}
