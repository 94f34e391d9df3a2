import { useEffect, useState } from 'react';
import type { Connection } from '../../../shared/ipc/settings';
import { useApp, useSession, useSync, valueOf } from '../../live';
import { Button, Callout, ConfirmDialog, DetailRows, Page, PageHeader, ProgressBar, Section, Toolbar, useMessages } from '../../ui';
import { ServerLink } from '../server';
import { ConnectionForm } from './ConnectionForm';
import { Ledger } from './Ledger';
import { syncStatusToText } from './syncStatusToText';

export function SyncScreen() {
  const messages = useMessages();
  const { t } = messages;
  const { status, ledger, agreedAt } = useSync();
  const { sync } = useSession();
  const { connection, reload } = useConnection();
  const isInterrupted = status.kind === 'interrupted';

  return (
    <Page layout={connection ? 'scroll' : 'read'}>
      <PageHeader
        title={t('sync.title')}
        subtitle={<span role="status">{syncStatusToText(status, agreedAt, messages)}</span>}
        {...(connection && { actions: <Button onPress={sync.wake}>{t('sync.now')}</Button> })}
      />
      {status.kind === 'receiving' && <ProgressBar label={t('sync.firstPull')} done={status.received} total={status.total} />}
      {isInterrupted && (
        <Callout tone={status.blocked ? 'danger' : 'warning'} title={t(`sync.interrupted.${status.error}.title`)} isLive>
          {t(`sync.interrupted.${status.error}.text`)}
        </Callout>
      )}
      {ledger.withheld > 0 && <Callout>{t('sync.withheld', { count: ledger.withheld })}</Callout>}
      {connection && <Ledger />}
      <Section title={t('sync.server')} actions={<ServerLink />}>
        {connection ? <ServerDetails key={connection.url} connection={connection} needsPassword={isInterrupted && status.error === 'passwordMissing'} onChanged={reload} /> : <ConnectHere onConnected={reload} />}
      </Section>
    </Page>
  );
}

function useConnection(): { readonly connection: Connection | null | undefined; readonly reload: () => void } {
  const { networkId } = useSession();
  const [connection, setConnection] = useState<Connection | null>();
  const [version, setVersion] = useState(0);
  // The connection is kept by the main process.
  useEffect(() => {
    let isCurrent = true;
    void valueOf(window.verbund.readConnection(networkId)).then((found) => isCurrent && setConnection(found));
    return () => {
      isCurrent = false;
    };
  }, [networkId, version]);
  return { connection, reload: () => setVersion((count) => count + 1) };
}

interface ServerDetailsProps {
  readonly connection: Connection;
  readonly needsPassword: boolean;
  readonly onChanged: () => void;
}

function ServerDetails({ connection, needsPassword, onChanged }: ServerDetailsProps) {
  const { t } = useMessages();
  const { removeConnection, saveConnection } = useApp();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  if (open === 'edit' || needsPassword) {
    return <ConnectionForm initial={connection} submitLabel={t('sync.save')} onSubmit={async (next) => { await saveConnection(next); setOpen(undefined); onChanged(); }} />;
  }
  return (
    <>
      <DetailRows
        rows={[
          { id: 'url', label: t('sync.form.url'), value: connection.url },
          { id: 'database', label: t('sync.form.database'), value: connection.database },
          { id: 'user', label: t('sync.form.user'), value: connection.user },
        ]}
      />
      <Toolbar>
        <Button onPress={() => setOpen('edit')}>{t('sync.edit')}</Button>
        <Button variant="quiet" onPress={() => setOpen('remove')}>{t('sync.disconnect')}</Button>
      </Toolbar>
      <ConfirmDialog
        isOpen={open === 'remove'}
        title={t('sync.disconnect')}
        consequence={t('sync.disconnectConsequence')}
        confirmLabel={t('sync.disconnect')}
        onClose={() => setOpen(undefined)}
        onConfirm={() => void removeConnection().then(() => { setOpen(undefined); onChanged(); })}
      />
    </>
  );
}

function ConnectHere({ onConnected }: { readonly onConnected: () => void }) {
  const { t } = useMessages();
  const { saveConnection } = useApp();
  return (
    <>
      <p>{t('sync.localText')}</p>
      <ConnectionForm submitLabel={t('sync.connect')} onSubmit={async (connection) => { await saveConnection(connection); onConnected(); }} />
    </>
  );
}
