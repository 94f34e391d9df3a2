import { useState } from 'react';
import type { Connection } from '../../../../shared/ipc/settings';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useApp, useSync } from '../../../live';
import { Button, DetailRows, Section, Toolbar, useMessages } from '../../../ui';
import { ServerLink } from '../../server';
import { ConnectionForm } from './ConnectionForm';
import { DisconnectDialog } from './DisconnectDialog';

interface ServerSectionProps {
  readonly connection: Connection | null;
  /** Somebody wants to change the login. */
  readonly isAskedFor: boolean;
  /** This laptop does not know the password: the form is shown in any case. */
  readonly needsPassword: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onChanged: () => void;
}

/** Where this network syncs to, and the form to change that. */
export function ServerSection({ connection, isAskedFor, needsPassword, onEdit, onChanged }: ServerSectionProps) {
  const { t } = useMessages();
  const { saveConnection } = useApp();
  return (
    <Section title={t('sync.server')} actions={<ServerLink />}>
      {connection && !isAskedFor && !needsPassword ? (
        <Details connection={connection} onEdit={() => onEdit(true)} onChanged={onChanged} />
      ) : (
        <>
          {!connection && <p>{t('sync.localText')}</p>}
          <ConnectionForm
            key={connection?.url ?? ''}
            {...(connection && { initial: connection })}
            autoFocus={isAskedFor}
            submitLabel={t(connection ? 'sync.save' : 'sync.connect')}
            onSubmit={async (next) => {
              if ((await saveConnection(next)) === 'declined') return;
              onEdit(false);
              onChanged();
            }}
          />
        </>
      )}
    </Section>
  );
}

function Details({
  connection,
  onEdit,
  onChanged,
}: {
  readonly connection: Connection;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}) {
  const { t, formatDateTime } = useMessages();
  const { comparedAt } = useSync();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <DetailRows
        rows={[
          { id: 'url', label: t('sync.form.url'), value: connection.url },
          { id: 'database', label: t('sync.form.database'), value: connection.database },
          { id: 'user', label: t('sync.form.user'), value: connection.user },
          {
            id: 'compared',
            label: t('sync.comparedAt'),
            value:
              comparedAt === null
                ? t('sync.comparedNever')
                : formatDateTime(new Date(comparedAt).toISOString(), LAPTOP_ZONE),
          },
        ]}
      />
      <Toolbar>
        <Button onPress={onEdit}>{t('sync.edit')}</Button>
        <Button variant="quiet" onPress={() => setIsAsking(true)}>
          {t('sync.disconnect')}
        </Button>
      </Toolbar>
      <DisconnectDialog
        isOpen={isAsking}
        title={t('sync.disconnect')}
        consequence={t('sync.disconnectConsequence')}
        onClose={() => setIsAsking(false)}
        onDisconnected={onChanged}
      />
    </>
  );
}
