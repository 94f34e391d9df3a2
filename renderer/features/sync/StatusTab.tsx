import { useState } from 'react';
import type { Connection } from '../../../shared/ipc/settings';
import { useSession, useSync } from '../../live';
import { Button, Callout, useMessages } from '../../ui';
import { FilesLane } from '../files';
import { NewerNotice } from '../syncStatus';
import { ServerSection } from './connection/ServerSection';
import { Plan } from './plan/Plan';
import { RestorePoints } from './restore/RestorePoints';
import { Unreadable } from './unreadable/Unreadable';
import styles from './SyncScreen.module.css';
import { FirstPull } from './trouble/FirstPull';
import { Trouble } from './trouble/Trouble';

interface StatusTabProps {
  readonly connection: Connection | null | undefined;
  readonly onConnectionChanged: () => void;
}

/** What is going on, what stands in the way, and with which server. */
export function StatusTab({ connection, onConnectionChanged }: StatusTabProps) {
  const { t } = useMessages();
  const { status, trouble, ledger } = useSync();
  const [isEditing, setIsEditing] = useState(false);
  const { newer, sync } = useSession();
  if (connection === undefined) return null;
  if (newer)
    return (
      <div className={styles.scroll}>
        <Callout tone="warning" title={t('startUp.newer.title')}>
          {t('startUp.newer.sync')}
        </Callout>
      </div>
    );
  const isInterrupted = status.kind === 'interrupted';

  return (
    <div className={styles.scroll}>
      {connection && (
        <>
          {isInterrupted && trouble && (
            <Trouble
              trouble={trouble}
              isBlocked={status.blocked}
              serverUrl={connection.url}
              onEditConnection={() => setIsEditing(true)}
            />
          )}
          {status.kind === 'paused' && <Callout title={t('sync.paused.title')}>{t('sync.paused.text')}</Callout>}
          <FirstPull onDisconnected={onConnectionChanged} />
          {status.kind === 'review' && <Plan />}
          <NewerNotice />
          <Unreadable />
          {ledger.withheld > 0 && <Callout>{t('sync.withheld', { count: ledger.withheld })}</Callout>}
        </>
      )}
      {status.kind === 'serverLost' && (
        <Callout
          tone="warning"
          title={t('startUp.server.title')}
          actions={<Button onPress={() => sync.disconnect()}>{t('startUp.server.leave')}</Button>}
        >
          {t('startUp.server.text')}
        </Callout>
      )}
      <ServerSection
        connection={connection}
        isAskedFor={isEditing}
        needsPassword={isInterrupted && status.error === 'passwordMissing'}
        onEdit={setIsEditing}
        onChanged={onConnectionChanged}
      />
      <FilesLane />
      <RestorePoints />
    </div>
  );
}
