import { Link } from 'wouter';
import { EmptyState, useMessages } from '../../ui';

/** In the place of a meeting that is in the trash, or that an address names in vain. */
export function MeetingGone() {
  const { t } = useMessages();
  return (
    <EmptyState
      drawing="gone"
      title={t('meetings.gone')}
      text={t('meetings.goneText')}
      action={<Link href="/meetings">{t('meetings.toList')}</Link>}
    />
  );
}
