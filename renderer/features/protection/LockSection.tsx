import { whyNotLocked } from '../../../shared/domain/protection';
import { useApp } from '../../live';
import { Section, Select, useMessages } from '../../ui';
import styles from './protection.module.css';

const MINUTES = [5, 10, 15, 30, 60, 0] as const;

/** After how long without input a laptop with a passphrase is locked. */
export function LockSection() {
  const { t } = useMessages();
  const { protection, settings, updateSettings } = useApp();
  const hasPassphrase = protection.kind === 'open' && protection.by !== 'keychain';
  return (
    <Section title={t('protection.lock.section')}>
      {hasPassphrase ? (
        <Select
          label={t('protection.lock.label')}
          description={t('protection.lock.help')}
          isView
          options={MINUTES.map((minutes) => ({
            id: String(minutes),
            label: minutes === 0 ? t('protection.lock.never') : t('protection.lock.minutes', { minutes }),
          }))}
          value={String(settings.lockAfterMinutes)}
          onChange={(minutes) => updateSettings({ lockAfterMinutes: Number(minutes) })}
        />
      ) : (
        <p className={styles.note}>{t(`protection.lock.impossible.${whyNotLocked(protection)}`)}</p>
      )}
    </Section>
  );
}
