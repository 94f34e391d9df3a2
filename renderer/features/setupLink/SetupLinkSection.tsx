import { QrCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSession, valueOf } from '../../live';
import { Button, Section, useAct, useMessages } from '../../ui';
import { MakeLinkDialog } from './MakeLinkDialog';
import type { OwnConnection } from './OwnConnection';
import styles from './setupLink.module.css';

/** The way to the laptop of a colleague. */
export function SetupLinkSection() {
  const { t } = useMessages();
  const connection = useOwnConnection();
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
      <p className={styles.note}>{t(connection === null ? 'setupLink.sectionOffline' : 'setupLink.sectionText')}</p>
      {isOpen && connection && <MakeLinkDialog connection={connection} onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** Undefined until it is known, null for a network that syncs nowhere. */
function useOwnConnection(): OwnConnection | null | undefined {
  const { networkId } = useSession();
  const act = useAct();
  const [connection, setConnection] = useState<OwnConnection | null>();
  // The connection is kept by the main process.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const found = await valueOf(window.verbund.readConnection(networkId));
      if (isCurrent) setConnection(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, networkId]);
  return connection;
}
