import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { Protection } from '../../../shared/ipc/protection';
import type { Settings } from '../../../shared/ipc/settings';
import type { Language } from '../../../shared/messages';
import type { AnyRecord } from '../../../shared/schema';
import { storedNetworks } from '../../data';
import { valueOf } from '../../live';
import { Button, Callout, ConfirmDialog, toast, useMessages, WayOut } from '../../ui';
import styles from './SafeModeScreen.module.css';

type SafeModeScreenProps = {
  readonly protection: Protection;
  readonly settings: Settings;
  readonly readNetwork: (networkId: string) => Promise<readonly AnyRecord[]>;
  readonly onLanguage: (language: Language) => Promise<void>;
};

/** What can be done where the normal start does not get that far: nothing is opened, and nothing here deletes anything. */
export function SafeModeScreen({ protection, settings, readNetwork, onLanguage }: SafeModeScreenProps) {
  const { t } = useMessages();
  const [isResetting, setIsResetting] = useState(false);
  const other = settings.language === 'de' ? 'en' : 'de';

  async function exportAll(): Promise<void> {
    const found = await storedNetworks();
    const networks = [];
    const unreadable: string[] = [];
    for (const id of found) {
      try {
        networks.push({ id, records: await readNetwork(id) });
      } catch {
        // Said below; the others are not to suffer.
        unreadable.push(id);
      }
    }
    const bytes = new TextEncoder().encode(JSON.stringify({ exportedAt: new Date().toISOString(), networks }, null, 2));
    const name = await valueOf(
      window.verbund.saveFile({ suggestedName: t('safeMode.export.fileName'), extension: 'json', bytes }),
    );
    if (name === null) return;
    toast({
      tone: unreadable.length === 0 ? 'success' : 'danger',
      message: t('safeMode.export.done', {
        name,
        count: networks.reduce((sum, { records }) => sum + records.length, 0),
        unreadable: unreadable.length,
      }),
    });
  }

  return (
    <main className={styles.page}>
      <LifeBuoy size={28} aria-hidden />
      <h1>{t('safeMode.title')}</h1>
      <p>{t('safeMode.lead')}</p>
      {protection.kind === 'damaged' && (
        <Callout tone="warning">
          <strong>{t(`protection.damaged.${protection.reason}.title`)}</strong>{' '}
          {t(`protection.damaged.${protection.reason}.lead`)}
        </Callout>
      )}
      <WayOut level={2} title={t('safeMode.start.title')} text={t('safeMode.start.text')}>
        <Button variant="primary" onPress={() => valueOf(window.verbund.restart('normally'))}>
          {t('safeMode.start.action')}
        </Button>
      </WayOut>
      {protection.kind !== 'damaged' && (
        <WayOut level={2} title={t('safeMode.export.title')} text={t('safeMode.export.text')}>
          <Button onPress={exportAll}>{t('safeMode.export.action')}</Button>
        </WayOut>
      )}
      <WayOut level={2} title={t('safeMode.reset.title')} text={t('safeMode.reset.text')}>
        <Button onPress={() => setIsResetting(true)}>{t('safeMode.reset.action')}</Button>
      </WayOut>
      <WayOut level={2} title={t('safeMode.log.title')} text={t('safeMode.log.text')}>
        <Button onPress={() => valueOf(window.verbund.showLog())}>{t('safeMode.log.action')}</Button>
      </WayOut>
      <Button variant="quiet" onPress={() => onLanguage(other)}>
        {t('safeMode.otherLanguage')}
      </Button>
      <ConfirmDialog
        isOpen={isResetting}
        title={t('safeMode.reset.question')}
        consequence={t('safeMode.reset.consequence')}
        confirmLabel={t('safeMode.reset.confirm')}
        onClose={() => setIsResetting(false)}
        onConfirm={async () => {
          await valueOf(window.verbund.resetSettings());
          setIsResetting(false);
          toast({ tone: 'success', message: t('safeMode.reset.done') });
        }}
      />
    </main>
  );
}
