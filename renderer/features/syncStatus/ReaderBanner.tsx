import { Eye } from 'lucide-react';
import { useMessages, WRITE_LOCK_ID } from '../../ui';
import styles from './banner.module.css';

/** Above every screen of a login that only reads: why nothing can be changed, and who can help. */
export function ReaderBanner() {
  const { t } = useMessages();
  return (
    <aside id={WRITE_LOCK_ID} className={styles.banner} aria-label={t('sync.reader.title')}>
      <Eye size={16} aria-hidden />
      <p>
        <strong>{t('sync.reader.title')}</strong> {t('sync.reader.text')}
      </p>
    </aside>
  );
}
