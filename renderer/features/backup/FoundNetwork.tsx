import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import { countState } from '../../../shared/domain/backup';
import { NETWORK_ID } from '../../../shared/schema/network';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { BackupContent } from '../../data';
import { useApp } from '../../live';
import { Button, Callout, DetailRows, ProgressBar, toast, useMessages } from '../../ui';
import styles from './OpenBackup.module.css';
import { SameNamedNetwork, useSameNamed } from './SameNamedNetwork';
import { useFilesOfBackup } from './useFilesOfBackup';
import { useLeftBehind } from './useLeftBehind';
import type { OpeningStage } from './useOpenBackup';

interface FoundNetworkProps {
  readonly stage: Extract<OpeningStage, { readonly kind: 'read' }>;
  readonly onOther: () => void;
}

/** What would be here then, as a network of its own; nothing is yet. */
export function FoundNetwork({ stage: { opened, content }, onOther }: FoundNetworkProps) {
  const { t, formatDateTime, formatNumber } = useMessages();
  const { restoreNetwork } = useApp();
  const files = useFilesOfBackup(opened.id);
  const leftBehind = useLeftBehind();
  const [, navigate] = useLocation();
  const title = titleOf(content) || t('backup.untitled');
  const twin = useSameNamed(title);
  const rows = countState(content.records).map(({ collection, count }) => ({
    id: collection,
    label: t(`records.plural.${collection}`),
    value: formatNumber(count),
  }));

  async function restore(): Promise<void> {
    const { hash } = window.location;
    const placed = await files.fetch((source) => restoreNetwork(content, title, opened.madeAt, source));
    if (placed?.kind === 'cancelled') toast({ message: t('backup.found.cancelled') });
    if (placed?.kind !== 'placed') return;
    // The network is on the screen before this goes on: whoever went elsewhere by then stays there.
    if (window.location.hash === hash) navigate('/');
    toast({ tone: 'success', message: t('backup.found.done', { title }) });
    leftBehind.tell(placed);
  }

  return (
    <div className={styles.column}>
      <div className={styles.facts}>
        <h2>{title}</h2>
        <p>{t('backup.found.madeAt', { time: formatDateTime(opened.madeAt, LAPTOP_ZONE) })}</p>
        <p className={styles.whole}>
          {opened.isEncrypted ? <ShieldCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
          {t(opened.isEncrypted ? 'backup.found.whole' : 'backup.found.plain')}
        </p>
      </div>
      <DetailRows rows={rows} />
      <SameNamedNetwork title={title} canCompare />
      <Callout>
        {t('backup.found.consequence')} {t('backup.found.erased')}
      </Callout>
      {files.progress && <ProgressBar label={t('backup.files.coming')} {...files.progress} onCancel={files.cancel} />}
      <div className={styles.actions}>
        <Button variant={twin === undefined ? 'primary' : 'secondary'} size="large" onPress={restore}>
          {t('backup.found.restore')}
        </Button>
        <Button variant="quiet" onPress={onOther}>
          {t('backup.open.other')}
        </Button>
      </div>
    </div>
  );
}

function titleOf({ records }: BackupContent): string {
  const network = records.get('network')?.find(({ id }) => id === NETWORK_ID);
  return typeof network?.['title'] === 'string' ? network['title'] : '';
}
