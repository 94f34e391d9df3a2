import { useLocation } from 'wouter';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useBackups, useLostStore, useRecord, useSession } from '../../live';
import { Button, Page, PageHeader, Section, TextLink, useMessages } from '../../ui';
import styles from './RestoreScreen.module.css';
import { CompareStates } from './CompareStates';
import { FoundNetwork } from './FoundNetwork';
import { OpenBackup } from './OpenBackup';
import { useBackupWords } from './useBackupWords';
import { useOpenBackup } from './useOpenBackup';

/** From a backup to single records of it, or to another network. */
export function RestoreScreen() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const opening = useOpenBackup();
  const { stage } = opening;
  const { networkId } = useSession();
  const isLost = useLostStore() !== undefined;
  const network = useRecord('network', NETWORK_ID);

  if (stage.kind === 'read') {
    const found = stage.content.records.get('network')?.find(({ id }) => id === NETWORK_ID);
    // What was lost may have taken the identity of the network along; the laptop still knows what it calls it.
    const isSame = network !== undefined && found?.['databaseId'] === network.databaseId;
    const isBegunAnew = network === undefined || network.createdAt > stage.opened.madeAt;
    if (isSame || stage.opened.networkId === networkId)
      return (
        <CompareStates
          stage={stage}
          isOfLost={isLost || (!isSame && isBegunAnew)}
          onOther={opening.reset}
          onDone={() => navigate('/protection')}
        />
      );
  }
  return (
    <Page>
      <PageHeader
        title={t('backup.restore.title')}
        preline={<TextLink href="/protection">{t('protection.title')}</TextLink>}
        subtitle={t('backup.restore.lead')}
      />
      {stage.kind === 'read' ? (
        <FoundNetwork stage={stage} onOther={opening.reset} />
      ) : (
        <>
          {stage.kind === 'choose' && <KnownBackups onOpen={opening.open} />}
          <Section title={t('backup.restore.otherFile')}>
            <p className={styles.quiet}>{t('backup.restore.otherText')}</p>
            <OpenBackup opening={opening} />
          </Section>
        </>
      )}
    </Page>
  );
}

function KnownBackups({ onOpen }: { readonly onOpen: ReturnType<typeof useOpenBackup>['open'] }) {
  const { t } = useMessages();
  const { networkId } = useSession();
  const { known } = useBackups();
  const { when, size } = useBackupWords();
  if (!known || known.files.length === 0) return null;
  return (
    <Section title={t('backup.restore.list')}>
      <ul className={styles.files}>
        {known.files.map(({ name, madeAt, reason, bytes }) => (
          <li key={name} className={styles.file}>
            <span>{when(madeAt)}</span>
            <span className={styles.quiet}>{t(`backup.reason.${reason}`)}</span>
            <span className={styles.quiet}>{size(bytes)}</span>
            <Button
              size="small"
              aria-label={t('backup.restore.openNamed', { time: when(madeAt) })}
              onPress={() => onOpen({ kind: 'listed', networkId, name })}
            >
              {t('backup.restore.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
