import { useApp } from '../../live';
import { Button, Section, useMessages } from '../../ui';
import styles from './NetworkList.module.css';

/** The networks on this laptop; opening another closes the present one, nothing is lost. */
export function NetworkList() {
  const { t } = useMessages();
  const { settings, switchNetwork, closeNetwork } = useApp();
  return (
    <Section title={t('settings.networks')} actions={<Button size="small" onPress={() => void closeNetwork()}>{t('settings.otherNetwork')}</Button>}>
      <ul className={styles.list}>
        {settings.networks.map(({ id, title }) => (
          <li key={id} className={styles.network}>
            <span>{title}</span>
            {id === settings.activeNetworkId ? <span className={styles.open}>{t('settings.openNow')}</span> : (
              <Button size="small" onPress={() => void switchNetwork(id)} aria-label={t('settings.openNetwork', { title })}>{t('settings.open')}</Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
