import { Eye } from 'lucide-react';
import { useSession } from '../../live';
import { NoticeBar, useMessages, WRITE_LOCK_ID } from '../../ui';

/** Above every screen where nothing can be changed, because the login only reads or the store is of a newer version: why, and who can help. */
export function ReaderBanner() {
  const { t } = useMessages();
  const { newer } = useSession();
  return (
    <NoticeBar tone="info" icon={Eye} id={WRITE_LOCK_ID} title={t(newer ? 'startUp.newer.title' : 'sync.reader.title')}>
      {newer ? `${t('startUp.newer.text')} ${t('startUp.newer.left', newer)}` : t('sync.reader.text')}
    </NoticeBar>
  );
}
