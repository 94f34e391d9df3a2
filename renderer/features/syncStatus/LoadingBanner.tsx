import { Download } from 'lucide-react';
import { useSync } from '../../live';
import { useMessages } from '../../ui';
import styles from './banner.module.css';

/** Above every screen while a network is loaded onto this device for the first time: what looks missing or undone there is on its way. */
export function LoadingBanner() {
  const { t } = useMessages();
  const progress = useSync(({ firstPull }) => firstPull);
  if (!progress) return null;
  return (
    <aside className={styles.banner} aria-label={t('sync.firstPull')}>
      <Download size={16} aria-hidden />
      <p>
        <strong>{t('sync.firstPull.count', progress)}</strong> {t('sync.firstPull.incomplete')}
      </p>
    </aside>
  );
}
