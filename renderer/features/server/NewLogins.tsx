import { Copy, Link2 } from 'lucide-react';
import { useState } from 'react';
import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import type { NewLogin } from '../../../shared/ipc/serverTools';
import { useApp } from '../../live';
import { Button, Callout, IconButton, Section, toast, useMessages } from '../../ui';
import styles from './server.module.css';
import { useKnownAddress } from './useKnownAddress';

interface NewLoginsProps {
  readonly logins: readonly NewLogin[];
  /** Of the server and the database that they are for. */
  readonly address: Pick<ConnectionWithPassword, 'url' | 'database'>;
}

/** Shown once: the server keeps only their hashes, and Verbund nothing. One of them may be that of this very laptop. */
export function NewLogins({ logins, address }: NewLoginsProps) {
  const { t } = useMessages();
  const { saveConnection } = useApp();
  const isConnected = useKnownAddress()?.url !== '';
  const [connectedAs, setConnectedAs] = useState<string>();

  async function copy({ name, password }: NewLogin): Promise<void> {
    await navigator.clipboard.writeText(`${name}\n${password}`);
    toast({ message: t('server.copied', { name }) });
  }
  async function connect({ name, password }: NewLogin): Promise<void> {
    const { url, database } = address;
    if ((await saveConnection({ url, database, user: name, password })) === 'saved') setConnectedAs(name);
  }

  return (
    <Section title={t('server.newLogins')}>
      <Callout tone="warning">{t('server.newLoginsText')}</Callout>
      <ul className={styles.list}>
        {logins.map((login) => (
          <li key={login.name} className={styles.login}>
            <span>{login.name}</span>
            <span className={styles.muted}>{t(`server.role.${login.role}`)}</span>
            <span className={styles.secret}>{login.password}</span>
            <span className={styles.loginActions}>
              {!isConnected && connectedAs === undefined && (
                <Button
                  size="small"
                  icon={Link2}
                  aria-label={t('server.connectAs', { name: login.name })}
                  onPress={() => connect(login)}
                >
                  {t('server.connect')}
                </Button>
              )}
              <IconButton label={t('server.copyLogin', { name: login.name })} icon={Copy} onPress={() => copy(login)} />
            </span>
          </li>
        ))}
      </ul>
      {connectedAs !== undefined && (
        <Callout isLive tone="success">
          {t('server.connectedAs', { name: connectedAs })}
        </Callout>
      )}
    </Section>
  );
}
