import { FileDown } from 'lucide-react';
import { registerDocument, registerTlp, registerToCsv } from '../../../../shared/documents';
import { useDocumentExport } from '../../../documents';
import { createListMemory } from '../../../live';
import { AfterDelay, Button, Callout, CheckboxGroup, Dialog, ProgressBar, useMessages } from '../../../ui';
import styles from '../Outcomes.module.css';
import { useRegisterSource, type RegisterLists } from './useRegisterSource';

const FORMATS = ['csv', 'pdf', 'odt', 'docx'] as const;
type Format = (typeof FORMATS)[number];

const useFormatMemory = createListMemory<{ readonly formats: readonly Format[] }>({ formats: ['pdf'] });

/** The register as files. Says what goes into them: what the list shows, and nothing else. */
export function ExportRegisterDialog({ onClose, ...lists }: RegisterLists & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { source, redCount } = useRegisterSource(lists);
  const { progress, save } = useDocumentExport();
  const [{ formats }, change] = useFormatMemory();
  const { kind, entries, selection, network, today } = source;
  const isEmpty = entries.length === 0;

  async function saveFiles(): Promise<void> {
    const documents = formats.filter((format) => format !== 'csv');
    const csv = formats.includes('csv') ? registerToCsv(source, t) : undefined;
    if (
      await save(
        registerDocument(source, t),
        documents,
        { date: today, kind: t(`documents.register.${kind}`), title: network },
        csv,
      )
    )
      onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`outcomes.export.title.${kind}`)}
      footer={
        <>
          {progress && (
            <AfterDelay>
              <ProgressBar label={t('outcomes.export.progress')} {...progress} />
            </AfterDelay>
          )}
          <Button
            variant="primary"
            icon={FileDown}
            autoFocus
            isPending={progress !== undefined}
            isDisabled={formats.length === 0 || isEmpty}
            onPress={() => saveFiles()}
          >
            {t('outcomes.export.save', { count: formats.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div>
          <p className={styles.count}>{t(`outcomes.export.count.${kind}`, { count: entries.length })}</p>
          <p className={styles.muted}>
            {selection === '' ? t('outcomes.export.all') : t('outcomes.export.selection', { selection })}
          </p>
          {!isEmpty && <p className={styles.muted}>{t('outcomes.export.tlp', { label: registerTlp(entries) })}</p>}
        </div>
        {redCount > 0 && <Callout tone="warning" title={t('outcomes.export.withoutRed', { count: redCount })} />}
        <CheckboxGroup
          isView
          label={t('outcomes.export.formats')}
          options={FORMATS.map((id) => ({
            id,
            label: id === 'csv' ? t('outcomes.export.format.csv') : t(`minutes.export.format.${id}`),
          }))}
          value={formats}
          onChange={(next) => change({ formats: next })}
          error={formats.length === 0 ? t('outcomes.export.formatMissing') : undefined}
        />
      </div>
    </Dialog>
  );
}
