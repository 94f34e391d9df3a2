import { FileDown, FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { MinutesContent } from '../../../../shared/documents';
import { readMinutes } from '../../../../shared/domain/minutes';
import type { Minutes } from '../../../../shared/schema';
import { Badge, Button, Callout, Panel, useMessages } from '../../../ui';
import styles from './MinutesVersion.module.css';
import { PreviewDialog } from './PreviewDialog';
import { useMinutesExport } from './useMinutesExport';

type MinutesVersionProps = { readonly minutes: Minutes; readonly isLatest: boolean };

export function MinutesVersion({ minutes, isLatest }: MinutesVersionProps) {
  const { t, formatDateTime } = useMessages();
  const frozen = useMemo(() => readMinutes(minutes), [minutes]);
  return (
    <Panel variant="outlined">
      <div className={styles.head}>
        <strong>{t('minutes.version', { number: minutes.number, revision: minutes.revision })}</strong>
        {isLatest ? <Badge tone="accent">{t('minutes.valid')}</Badge> : <Badge>{t('minutes.superseded')}</Badge>}
        {frozen.ok && <Badge tone={frozen.value.isIntact ? 'success' : 'danger'}>{t(frozen.value.isIntact ? 'minutes.intact' : 'minutes.tampered')}</Badge>}
        <span className={styles.date}>{t('minutes.finalisedAt', { date: formatDateTime(minutes.finalisedAt) })}</span>
      </div>
      <p className={styles.hash}>
        {t('minutes.hash')} <code>{minutes.hash}</code>
      </p>
      {frozen.ok ? <VersionActions content={frozen.value.content} isLatest={isLatest} /> : <Callout tone="danger">{t('minutes.unreadable')}</Callout>}
    </Panel>
  );
}

function VersionActions({ content, isLatest }: { readonly content: MinutesContent; readonly isLatest: boolean }) {
  const { t } = useMessages();
  const { savePdf, saveMarkdown } = useMinutesExport(content);
  const [isPrinting, setIsPrinting] = useState(false);
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);

  async function print(): Promise<void> {
    setIsPrinting(true);
    try {
      await savePdf();
    } finally {
      setIsPrinting(false);
    }
  }

  return (
    <div className={styles.actions}>
      <Button variant={isLatest ? 'primary' : 'secondary'} icon={FileDown} isPending={isPrinting} onPress={() => void print()}>
        {t('minutes.savePdf')}
      </Button>
      <Button icon={FileText} onPress={() => void saveMarkdown()}>
        {t('minutes.saveMarkdown')}
      </Button>
      <Button onPress={() => setIsPreviewOpen(true)}>{t('minutes.preview')}</Button>
      {isPreviewOpen && <PreviewDialog content={content} onClose={() => setIsPreviewOpen(false)} />}
    </div>
  );
}
