import { useState } from 'react';
import { useSession, useSync } from '../../../live';
import { Button, Panel, ProgressBar, Toolbar, useMessages } from '../../../ui';
import { DisconnectDialog } from '../connection/DisconnectDialog';
import styles from './FirstPull.module.css';

/** The first load onto this device: how far it is, and a way to halt it, to go on and to give it up. */
export function FirstPull({ onDisconnected }: { readonly onDisconnected: () => void }) {
  const { t } = useMessages();
  const { sync } = useSession();
  const { status, firstPull } = useSync();
  const [isAsking, setIsAsking] = useState(false);
  const progress = status.kind === 'receiving' ? status : firstPull;
  if (!progress) return null;
  const isPaused = status.kind === 'paused';
  return (
    <Panel>
      <div className={styles.pull}>
        <ProgressBar
          label={t(isPaused ? 'sync.firstPull.paused' : 'sync.firstPull')}
          done={progress.received}
          total={progress.total}
        />
        <p>{t('sync.firstPull.text')}</p>
        <Toolbar>
          {isPaused ? (
            <Button variant="primary" onPress={() => sync.resume()}>
              {t('sync.resume')}
            </Button>
          ) : (
            <Button onPress={() => sync.pause()}>{t('sync.pause')}</Button>
          )}
          <Button variant="quiet" onPress={() => setIsAsking(true)}>
            {t('sync.firstPull.cancel')}
          </Button>
        </Toolbar>
      </div>
      <DisconnectDialog
        isOpen={isAsking}
        title={t('sync.firstPull.cancelTitle')}
        consequence={t('sync.firstPull.cancelConsequence', { received: progress.received, total: progress.total })}
        onClose={() => setIsAsking(false)}
        onDisconnected={onDisconnected}
      />
    </Panel>
  );
}
