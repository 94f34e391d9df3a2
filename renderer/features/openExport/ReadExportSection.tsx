import { useState } from 'react';
import type { ExportProblem, ReadExport } from '../../../shared/domain/openExport';
import { useApp } from '../../live';
import { SameNamedNetwork, useSameNamed } from '../backup';
import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../reading';
import { Button, Callout, FileDropZone, Section, useMessages, type Messages } from '../../ui';
import styles from './openExport.module.css';

/** Makes a further network of an export: says what is in it before it does. */
export function ReadExportSection() {
  const { t } = useMessages();
  const { openExport, protection } = useApp();
  const reading = useReading();
  const [file, setFile] = useState<ReadFile<'network'>>();

  async function choose(files: readonly File[]): Promise<void> {
    setFile(undefined);
    const [read] = await reading.read('network', files.slice(0, 1));
    if (read) setFile(read);
  }

  // What is made in a demonstration ends with it.
  if (protection.kind === 'demo') return null;
  return (
    <Section title={t('openExport.read.title')}>
      <FileDropZone
        label={t('openExport.read.choose')}
        description={t('openExport.read.hint')}
        accept=".zip"
        isView
        onFiles={choose}
      />
      <ReadingProgress reading={reading} />
      {file && !file.result.ok && <Refused name={file.name} problem={file.result.error} />}
      {file?.result.ok === true && <Found exported={file.result.value} onOpen={openExport} />}
    </Section>
  );
}

interface FoundProps {
  readonly exported: ReadExport;
  readonly onOpen: (exported: ReadExport) => Promise<void>;
}

function Found({ exported, onOpen }: FoundProps) {
  const { t, formatNumber, formatDate } = useMessages();
  const { title, exportedAt, records, unreadable } = exported;
  const [first] = unreadable;
  const twin = useSameNamed(title);
  return (
    <Callout
      isLive
      tone={first ? 'warning' : 'info'}
      title={t('openExport.read.found', { title, count: formatNumber(records.length) })}
      actions={
        <Button
          variant={twin === undefined ? 'primary' : 'secondary'}
          onPress={() => onOpen(exported)}
          isDisabled={records.length === 0}
        >
          {t('openExport.read.open')}
        </Button>
      }
    >
      <SameNamedNetwork title={title} canCompare={false} />
      <p>{t('openExport.read.what', { date: formatDate(exportedAt.slice(0, 10)) })}</p>
      {first && (
        <p className={styles.unreadable}>
          {t('openExport.read.unreadable', {
            count: unreadable.length,
            part: `data/${first.collection}.jsonl`,
            line: first.line,
          })}
        </p>
      )}
    </Callout>
  );
}

function Refused({
  name,
  problem,
}: {
  readonly name: string;
  readonly problem: ExportProblem | { readonly type: string };
}) {
  const { t } = useMessages();
  if (isReadingProblem(problem)) return <ReadingFailure file={name} problem={problem} />;
  return (
    <Callout tone="danger" isLive>
      {problemText(t, name, problem.type)}
    </Callout>
  );
}

function problemText(t: Messages['t'], file: string, type: string): string {
  if (type === 'encrypted') return t('openExport.read.encrypted', { file });
  return t(type === 'newer' ? 'openExport.read.newer' : 'openExport.read.notExport', { file });
}
