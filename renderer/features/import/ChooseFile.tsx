import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../reading';
import { Callout, FileDropZone, Page, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';

type ChosenFile = ReadFile<'members'>;
type ChooseFileProps = {
  /** The file that was chosen last, where it could not be read. */
  readonly chosen: ChosenFile | undefined;
  readonly onRead: (file: ChosenFile) => void;
};

export function ChooseFile({ chosen, onRead }: ChooseFileProps) {
  const { t } = useMessages();
  const reading = useReading();

  async function read(files: readonly File[]): Promise<void> {
    const [file] = await reading.read('members', files.slice(0, 1));
    if (file) onRead(file);
  }

  return (
    <Page layout="read">
      <ImportHeader subtitle={t('members.import.intro')} />
      {chosen && !reading.now && <Problem chosen={chosen} />}
      <FileDropZone
        label={t('members.import.choose')}
        description={t('members.import.chooseHint')}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.xls,.vcf,text/csv,text/plain"
        onFiles={read}
      />
      <ReadingProgress reading={reading} />
      <p>{t('members.import.help')}</p>
    </Page>
  );
}

function Problem({ chosen: { name, result } }: { readonly chosen: ChosenFile }) {
  const { t } = useMessages();
  if (result.ok) return null;
  const { error } = result;
  if (isReadingProblem(error)) return <ReadingFailure file={name} problem={error} />;
  return (
    <Callout tone="danger" isLive title={t('members.import.problemTitle', { file: name })}>
      {t(`members.import.problem.${error.type}`)}
    </Callout>
  );
}
