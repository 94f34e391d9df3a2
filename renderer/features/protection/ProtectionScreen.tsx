import { useApp } from '../../live';
import { BackupActions, BackupSection } from '../backup';
import { Page, PageHeader, Section, useMessages } from '../../ui';
import { ExportSection } from '../openExport';
import { SetupLinkSection } from '../setupLink';
import { DeletedSection } from './DeletedSection';
import { LockSection } from './LockSection';
import { ProtectionSection } from './ProtectionSection';
import styles from './ProtectionScreen.module.css';
import { SummaryBand } from './SummaryBand';

/** What this device does for the network, and what it does not. */
export function ProtectionScreen() {
  const { t } = useMessages();
  const { kind } = useApp().protection;
  return (
    <Page>
      <PageHeader title={t('protection.title')} subtitle={t('protection.subtitle')} actions={<BackupActions />} />
      <SummaryBand />
      <div className={styles.columns}>
        <div className={styles.column}>
          <ProtectionSection />
          <LockSection />
          <BackupSection />
          <ExportSection />
        </div>
        <div className={styles.column}>
          <SetupLinkSection />
          <DeletedSection />
          <Section title={t('protection.notCovered.title')}>
            <p className={styles.note}>{t('protection.notCovered.text')}</p>
            {kind === 'open' && <p className={styles.note}>{t('protection.notCovered.keys')}</p>}
          </Section>
        </div>
      </div>
    </Page>
  );
}
