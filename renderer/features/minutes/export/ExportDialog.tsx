import { Copy, FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  documentToPlainText,
  extractMinutes,
  hasPictures,
  minutesDocument,
  shownContent,
} from '../../../../shared/documents';
import { networkTemplate } from '../../../../shared/domain/minutes';
import { createTranslate } from '../../../../shared/messages/translate';
import type { Network } from '../../../../shared/schema';
import { RED } from '../../../../shared/schema/confidentiality';
import { useApp, useConfidentiality } from '../../../live';
import { AfterDelay, Button, Dialog, ProgressBar, toast, useMessages } from '../../../ui';
import { useDocumentExport } from '../../../documents';
import { RedFileNotice } from '../../confidentiality';
import { DocumentPreview } from '../DocumentPreview';
import { MissingPictures } from '../MissingPictures';
import { minutesFileName } from '../minutesFileName';
import type { ReadableVersion } from '../ReadableVersion';
import { useFrozenPictures } from '../useFrozenPictures';
import styles from './ExportDialog.module.css';
import { ExportForm, type ExportChoice } from './ExportForm';
import { OmissionList } from './OmissionList';

type ExportDialogProps = {
  readonly versions: readonly ReadableVersion[];
  readonly first: ReadableVersion;
  readonly network: Network | undefined;
  readonly onClose: () => void;
};

/** Which version, for whom, as what; beside it the document as it will be, and in words what it lacks. */
export function ExportDialog({ versions, first, network, onClose }: ExportDialogProps) {
  const { t } = useMessages();
  const { settings, updateSettings } = useApp();
  const { progress, save } = useDocumentExport();
  const [choice, setChoice] = useState<ExportChoice>({ id: first.minutes.id, ...settings.minutesExport, owner: '' });
  const labelOf = useConfidentiality();
  const { minutes, content, note } = versions.find((version) => version.minutes.id === choice.id) ?? first;
  const { variant, formats, owner } = choice;
  const frozenPictures = useFrozenPictures(content);
  const pictures = frozenPictures?.pictures;
  const missingPictures = hasPictures(variant) ? (frozenPictures?.missing ?? 0) : 0;
  const isRed = content.tlp === RED || labelOf(minutes).tlp === RED;

  const { model, extract, shown } = useMemo(() => {
    const chosen = variant === 'tasks' && owner !== '' ? { owner } : {};
    const options = { variant, template: networkTemplate(network), note, ...chosen, ...(pictures && { pictures }) };
    const translate = createTranslate(content.language);
    const { content: shown } = shownContent(content, note, translate);
    return {
      model: minutesDocument(content, translate, options),
      extract: extractMinutes(shown, variant, chosen),
      shown,
    };
  }, [content, note, variant, owner, network, pictures]);

  async function saveFiles(): Promise<void> {
    // The file first: what is begun holds a closing window open.
    const saving = save(model, formats, minutesFileName(extract.content, variant));
    const [isSaved] = await Promise.all([
      saving,
      updateSettings({ minutesExport: { variant, formats: [...formats] } }),
    ]);
    if (isSaved) onClose();
  }
  async function copyText(): Promise<void> {
    await navigator.clipboard.writeText(documentToPlainText(model));
    toast({ tone: 'success', message: t('minutes.export.copied') });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('minutes.export.title')}
      footer={
        <>
          {progress && (
            <AfterDelay>
              <div className={styles.progress}>
                <ProgressBar label={t('minutes.export.progress')} {...progress} />
              </div>
            </AfterDelay>
          )}
          <Button icon={Copy} onPress={() => copyText()}>
            {t('minutes.export.copy')}
          </Button>
          <Button
            variant="primary"
            icon={FileDown}
            autoFocus
            isPending={progress !== undefined || pictures === undefined}
            isDisabled={formats.length === 0}
            onPress={() => saveFiles()}
          >
            {t('minutes.export.save', { count: formats.length })}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.side}>
          <ExportForm
            versions={versions}
            content={shown}
            choice={choice}
            onChange={(patch) => setChoice({ ...choice, ...patch })}
          />
          <MissingPictures count={missingPictures} />
          {isRed && <RedFileNotice isPrinted={extract.content.tlp === RED} />}
          <OmissionList variant={variant} extract={extract} missingPictures={missingPictures} />
        </div>
        {/* Reached by Tab, so that arrow keys scroll it: there is nothing else in it to hold the focus. */}
        <div className={styles.preview} role="document" tabIndex={0} aria-label={t('minutes.preview')}>
          <DocumentPreview model={model} />
        </div>
      </div>
    </Dialog>
  );
}
