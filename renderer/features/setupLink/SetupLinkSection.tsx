import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { Button, Section, useMessages } from '../../ui';
import { useConnection } from '../syncStatus';
import { LaptopList } from './LaptopList';
import { MakeLinkDialog } from './MakeLinkDialog';
import styles from './setupLink.module.css';

/** The laptops of the network, and the way to one more. */
export function SetupLinkSection() {
  const { t } = useMessages();
  const { connection } = useConnection();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('setupLink.section')}
      actions={
        connection && (
          <Button size="small" icon={QrCode} aria-label={t('setupLink.openLabel')} onPress={() => setOpen(true)}>
            {t('setupLink.open')}
          </Button>
        )
      }
    >
      <LaptopList />
      <p className={styles.note}>{t(connection === null ? 'setupLink.sectionOffline' : 'setupLink.sectionText')}</p>
      {isOpen && connection && <MakeLinkDialog connection={connection} onClose={() => setOpen(false)} />}
    </Section>
  );
}
