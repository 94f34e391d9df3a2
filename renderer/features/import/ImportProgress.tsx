import { Page, ProgressBar, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';

/** Without a count: what is written is written in one transaction. */
export function ImportProgress() {
  const { t } = useMessages();
  return (
    <Page layout="read">
      <ImportHeader />
      <ProgressBar label={t('members.import.writing')} />
    </Page>
  );
}
