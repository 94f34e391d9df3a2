import { useState } from 'react';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useApp, useRecord } from '../../live';
import { Button, Section, useMessages } from '../../ui';
import styles from './NetworkList.module.css';
import { RemoveNetworkDialog } from './RemoveNetworkDialog';

/** The networks on this laptop; opening another closes the present one, nothing is lost. */
export function NetworkList() {
  const { t } = useMessages();
  const { settings, switchNetwork, closeNetwork } = useApp();
  const [isRemoving, setRemoving] = useState(false);
  const openTitle = useRecord('network', NETWORK_ID)?.title;
  const isListed = settings.networks.some(({ id }) => id === settings.activeNetworkId);
  // The demonstration is open without being one of the networks to come back to.
  const networks =
    isListed || settings.activeNetworkId === null
      ? settings.networks
      : [...settings.networks, { id: settings.activeNetworkId, title: openTitle ?? '' }];
  return (
    <Section
      title={t('settings.networks')}
      actions={
        <Button size="small" onPress={() => closeNetwork()}>
          {t('settings.otherNetwork')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {networks.map(({ id, title }) => (
          <li key={id} className={styles.network}>
            <span>{title}</span>
            {id === settings.activeNetworkId ? (
              <span className={styles.actions}>
                <span className={styles.open}>{t('settings.openNow')}</span>
                {isListed && (
                  <Button
                    size="small"
                    aria-label={t('settings.remove.openNamed', { title })}
                    onPress={() => setRemoving(true)}
                  >
                    {t('settings.remove.open')}
                  </Button>
                )}
              </span>
            ) : (
              <Button size="small" onPress={() => switchNetwork(id)} aria-label={t('settings.openNetwork', { title })}>
                {t('settings.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isRemoving && <RemoveNetworkDialog onClose={() => setRemoving(false)} />}
    </Section>
  );
}
