import { Copy } from 'lucide-react';
import type { NewLogin } from '../../../shared/ipc/serverTools';
import { Callout, IconButton, Section, toast, useMessages } from '../../ui';
import styles from './server.module.css';

/** Shown once: the server keeps only their hashes, and Verbund nothing. */
export function NewLogins({ logins }: { readonly logins: readonly NewLogin[] }) {
  const { t } = useMessages();

  async function copy({ name, password }: NewLogin): Promise<void> {
    await navigator.clipboard.writeText(`${name}\n${password}`);
    toast({ message: t('server.copied', { name }) });
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
            <IconButton label={t('server.copyLogin', { name: login.name })} icon={Copy} onPress={() => copy(login)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
