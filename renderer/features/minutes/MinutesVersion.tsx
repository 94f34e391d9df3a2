import { FileDown, Files } from 'lucide-react';
import { useMemo, useState } from 'react';
import { minutesDocument } from '../../../shared/documents';
import { networkTemplate, readMinutes } from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';
import type { Minutes, Network } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { useConfidentiality, useSession } from '../../live';
import { Badge, Button, Callout, MachineWords, type MaybeAsync, Panel, useMessages, useOfferCommands } from '../../ui';
import { useDocumentExport } from '../../documents';
import { useRedFile } from '../confidentiality';
import { ExportDialog } from './export/ExportDialog';
import { readFrozenPictures, type FrozenPictures } from './frozenPictures';
import type { ReadableVersion } from './ReadableVersion';
import { minutesFileName } from './minutesFileName';
import styles from './MinutesVersion.module.css';

type MinutesVersionProps = {
  readonly minutes: Minutes;
  readonly isLatest: boolean;
  /** All that can be read, the newest first. */
  readonly versions: readonly ReadableVersion[];
  readonly network: Network | undefined;
  /** Of the meeting. */
  readonly timeZone: string;
};

export function MinutesVersion(props: MinutesVersionProps) {
  const { minutes, isLatest } = props;
  const { t, formatDateTime } = useMessages();
  const frozen = useMemo(() => readMinutes(minutes), [minutes]);
  const version = props.versions.find((readable) => readable.minutes === minutes);
  return (
    <Panel variant="outlined">
      <div className={styles.head}>
        <strong>{t('minutes.version', { number: minutes.number, revision: minutes.revision })}</strong>
        {isLatest ? <Badge tone="accent">{t('minutes.valid')}</Badge> : <Badge>{t('minutes.superseded')}</Badge>}
        {frozen.ok && (
          <Badge tone={frozen.value.isIntact ? 'success' : 'danger'}>
            {t(frozen.value.isIntact ? 'minutes.intact' : 'minutes.tampered')}
          </Badge>
        )}
        <span className={styles.date}>
          {t('minutes.finalisedAt', { date: formatDateTime(minutes.finalisedAt, props.timeZone) })}
        </span>
      </div>
      {version ? (
        <VersionActions {...props} version={version} />
      ) : (
        <Callout tone="danger">{t('minutes.unreadable')}</Callout>
      )}
      <MachineWords label={t('minutes.hash')}>{minutes.hash}</MachineWords>
    </Panel>
  );
}

function VersionActions({
  version,
  versions,
  network,
  isLatest,
}: MinutesVersionProps & { readonly version: ReadableVersion }) {
  const { t } = useMessages();
  const { progress, save } = useDocumentExport();
  const [isExportOpen, setIsExportOpen] = useState(false);
  const { content, note } = version;
  const labelOf = useConfidentiality();
  const session = useSession();
  const { saveKnowingly, question } = useRedFile();

  async function savePdf(): Promise<void> {
    const { pictures, missing } = await readFrozenPictures(content, session);
    // There it stands what the file would lack.
    if (missing > 0) setIsExportOpen(true);
    else await savePdfWith(pictures);
  }
  function savePdfWith(pictures: FrozenPictures['pictures']): MaybeAsync {
    const model = minutesDocument(content, createTranslate(content.language), {
      template: networkTemplate(network),
      note,
      pictures,
    });
    const isPrinted = content.tlp === RED;
    return saveKnowingly({ isRed: isPrinted || labelOf(version.minutes).tlp === RED, isPrinted }, () =>
      save(model, ['pdf'], minutesFileName(content, 'full')),
    );
  }

  useOfferCommands(t('minutes.version', { number: version.minutes.number, revision: version.minutes.revision }), [
    { id: 'pdf', label: t('minutes.savePdf'), icon: FileDown, isDisabled: !isLatest, onSelect: () => savePdf() },
    {
      id: 'export',
      label: t('minutes.export.open'),
      icon: Files,
      isDisabled: !isLatest,
      onSelect: () => setIsExportOpen(true),
    },
  ]);
  return (
    <div className={styles.actions}>
      <Button
        variant={isLatest ? 'primary' : 'secondary'}
        icon={FileDown}
        isPending={progress !== undefined}
        onPress={() => savePdf()}
      >
        {t('minutes.savePdf')}
      </Button>
      <Button icon={Files} onPress={() => setIsExportOpen(true)}>
        {t('minutes.export.open')}
      </Button>
      {question}
      {isExportOpen && (
        <ExportDialog versions={versions} first={version} network={network} onClose={() => setIsExportOpen(false)} />
      )}
    </div>
  );
}
