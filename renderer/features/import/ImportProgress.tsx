import { Page, ProgressBar, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';

export function ImportProgress({ written, total }: { readonly written: number; readonly total: number }) {
  const { t } = useMessages();
  return (
    <Page layout="read">
      <ImportHeader />
      <ProgressBar label={t('members.import.writing')} done={written} total={total} />
    </Page>
  );
}
