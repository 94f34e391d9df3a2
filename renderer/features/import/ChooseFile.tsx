import { Callout, FileDropZone, type MaybeAsync, Page, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';
import type { ImportFileProblem } from './readImportFile';

type ChooseFileProps = { readonly problem: ImportFileProblem | undefined; readonly onFile: (file: File) => MaybeAsync };

export function ChooseFile({ problem, onFile }: ChooseFileProps) {
  const { t } = useMessages();
  return (
    <Page layout="read">
      <ImportHeader subtitle={t('members.import.intro')} />
      {problem && (
        <Callout tone="danger" isLive title={t('members.import.problemTitle')}>
          {t(`members.import.problem.${problem}`)}
        </Callout>
      )}
      <FileDropZone
        label={t('members.import.choose')}
        description={t('members.import.chooseHint')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onFiles={([file]) => file && onFile(file)}
      />
      <p>{t('members.import.help')}</p>
    </Page>
  );
}
