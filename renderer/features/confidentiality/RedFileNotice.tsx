import { Callout, useMessages } from '../../ui';

/** The same as `useRedFile` asks, where a dialog or a section is about the file anyway. @param isPrinted whether the file says so itself */
export function RedFileNotice({ isPrinted }: { readonly isPrinted: boolean }) {
  const { t } = useMessages();
  return (
    <Callout tone="warning" title="TLP:RED">
      {t('common.confidential.file.text', { isPrinted: isPrinted ? 'yes' : 'other' })}
    </Callout>
  );
}
