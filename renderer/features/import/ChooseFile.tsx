import { useState } from 'react';
import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../reading';
import { Button, Callout, FileDropZone, Page, TextArea, toast, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';
import { joinCards } from './joinCards';

type ChosenFile = ReadFile<'members'>;
type ChooseFileProps = {
  /** The file that was chosen last, where it could not be read. */
  readonly chosen: ChosenFile | undefined;
  readonly onRead: (file: ChosenFile) => void;
};

export function ChooseFile({ chosen, onRead }: ChooseFileProps) {
  const { t } = useMessages();
  const reading = useReading();
  const [pasted, setPasted] = useState('');

  async function read(files: readonly File[]): Promise<void> {
    const joined = joinCards(files);
    if (!joined) toast({ tone: 'warning', message: t('ui.drop.onlyFirst', { count: files.length }) });
    const [file] = await reading.read('members', joined ? [joined] : files.slice(0, 1));
    if (file) onRead(file);
  }

  async function readPasted(): Promise<void> {
    const text = new File([pasted], t('members.import.pastedName'), { type: 'text/plain' });
    const [file] = await reading.read('members', [text], { isPasted: true });
    if (file) onRead(file);
  }

  return (
    <Page layout="read">
      <ImportHeader subtitle={t('members.import.intro')} />
      {chosen && !reading.now && <Problem chosen={chosen} />}
      <FileDropZone
        label={t('members.import.choose')}
        description={t('members.import.chooseHint')}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.xls,.vcf,.vcard,text/csv,text/plain,text/vcard"
        allowsMultiple
        onFiles={read}
      />
      <ReadingProgress reading={reading} />
      <TextArea
        label={t('members.import.paste')}
        description={t('members.import.pasteHint')}
        rows={4}
        value={pasted}
        onChange={setPasted}
      />
      {pasted.trim() !== '' && (
        <div>
          <Button changesData onPress={readPasted}>
            {t('members.import.pasteRead')}
          </Button>
        </div>
      )}
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
