import { ReadingProgress } from '../../../reading';
import { Button, Dialog, FileDropZone, useMessages } from '../../../ui';
import { CheckResult } from './CheckResult';
import { useFileCheck } from './useFileCheck';

/** Does a file say what was frozen? The file is read here and goes nowhere. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { progress, result, check } = useFileCheck();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('minutesCheck.title')}
      footer={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <p>{t('minutesCheck.intro')}</p>
      <FileDropZone
        isView
        label={t(result ? 'minutesCheck.chooseNext' : 'minutesCheck.choose')}
        description={t('minutesCheck.chooseHint')}
        accept=".pdf,.odt,.docx,.md,.markdown,.txt,.json"
        onFiles={([file]) => file && check(file)}
      />
      <ReadingProgress reading={progress} />
      {result && !progress.now && <CheckResult key={result.fileName} {...result} />}
    </Dialog>
  );
}
