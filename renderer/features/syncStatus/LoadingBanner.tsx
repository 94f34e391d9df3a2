import { Download } from 'lucide-react';
import { useSync } from '../../live';
import { NoticeBar, useMessages } from '../../ui';

/** Above every screen while a network is loaded onto this device for the first time: what looks missing or undone there is on its way. */
export function LoadingBanner() {
  const { t } = useMessages();
  const progress = useSync(({ firstPull }) => firstPull);
  if (!progress) return null;
  return (
    <NoticeBar tone="info" icon={Download} label={t('sync.firstPull')} title={t('sync.firstPull.count', progress)}>
      {t('sync.firstPull.incomplete')}
    </NoticeBar>
  );
}
