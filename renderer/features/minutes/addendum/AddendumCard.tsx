import { Eye, FileDown, Files } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  addendumDocument,
  documentFormats,
  type AddendumContent,
  type DocumentFormat,
  type FileNameParts,
} from '../../../../shared/documents';
import { networkTemplate, readAddendum } from '../../../../shared/domain/minutes';
import { createTranslate } from '../../../../shared/messages/translate';
import type { Minutes, Network } from '../../../../shared/schema';
import { RED } from '../../../../shared/schema/confidentiality';
import { useConfidentiality } from '../../../live';
import {
  Badge,
  Button,
  Callout,
  Dialog,
  MachineWords,
  type MaybeAsync,
  MenuButton,
  Panel,
  useMessages,
} from '../../../ui';
import { useDocumentExport } from '../../../documents';
import { useRedFile } from '../../confidentiality';
import { DocumentPreview } from '../DocumentPreview';
import styles from '../MinutesVersion.module.css';

type AddendumCardProps = {
  readonly addendum: Minutes;
  readonly network: Network | undefined;
  /** Of the meeting. */
  readonly timeZone: string;
};

export function AddendumCard({ addendum, network, timeZone }: AddendumCardProps) {
  const { t, formatDateTime } = useMessages();
  const frozen = useMemo(() => readAddendum(addendum), [addendum]);
  return (
    <Panel variant="outlined">
      <div className={styles.head}>
        <strong>{t('lifeCycle.addendum.name', { number: addendum.number })}</strong>
        {frozen.ok && (
          <Badge tone={frozen.value.isIntact ? 'success' : 'danger'}>
            {t(frozen.value.isIntact ? 'minutes.intact' : 'minutes.tampered')}
          </Badge>
        )}
        <span className={styles.date}>
          {t('minutes.finalisedAt', { date: formatDateTime(addendum.finalisedAt, timeZone) })}
        </span>
      </div>
      {frozen.ok ? (
        <AddendumActions addendum={addendum} content={frozen.value.content} network={network} />
      ) : (
        <Callout tone="danger">{t('minutes.unreadable')}</Callout>
      )}
      <MachineWords label={t('minutes.hash')}>{addendum.hash}</MachineWords>
    </Panel>
  );
}

function AddendumActions({
  addendum,
  content,
  network,
}: {
  readonly addendum: Minutes;
  readonly content: AddendumContent;
  readonly network: Network | undefined;
}) {
  const { t } = useMessages();
  const { progress, save } = useDocumentExport();
  const [isOpen, setIsOpen] = useState(false);
  const model = useMemo(
    () => addendumDocument(content, createTranslate(content.language), networkTemplate(network)),
    [content, network],
  );
  const labelOf = useConfidentiality();
  const { saveKnowingly, question } = useRedFile();
  const isPrinted = content.tlp === RED;
  const write = (format: DocumentFormat): MaybeAsync =>
    saveKnowingly({ isRed: isPrinted || labelOf(addendum).tlp === RED, isPrinted }, () =>
      save(model, [format], addendumFileName(content)),
    );
  return (
    <div className={styles.actions}>
      <Button icon={FileDown} isPending={progress !== undefined} onPress={() => write('pdf')}>
        {t('minutes.savePdf')}
      </Button>
      <MenuButton
        label={t('lifeCycle.addendum.saveAs')}
        items={documentFormats
          .filter((format) => format !== 'pdf')
          .map((format) => ({
            id: format,
            label: t(`minutes.export.format.${format}`),
            icon: Files,
            onSelect: () => write(format),
          }))}
      />
      <Button variant="quiet" icon={Eye} onPress={() => setIsOpen(true)}>
        {t('minutes.preview')}
      </Button>
      {question}
      {isOpen && (
        <Dialog
          isOpen
          onClose={() => setIsOpen(false)}
          size="large"
          title={t('lifeCycle.addendum.name', { number: content.number })}
        >
          <DocumentPreview model={model} />
        </Dialog>
      )}
    </div>
  );
}

function addendumFileName({ language, meeting, number }: AddendumContent): Omit<FileNameParts, 'extension'> {
  const t = createTranslate(language);
  return { date: meeting.start, kind: `${t('documents.fileName.addendum')} ${number}`, title: meeting.title };
}
