import { Pause, Play, RefreshCw } from 'lucide-react';
import { useSession, useSync } from '../../live';
import { Button, useMessages } from '../../ui';

export function SyncActions() {
  const { t } = useMessages();
  const { sync } = useSession();
  const { status } = useSync();
  if (status.kind === 'paused')
    return (
      <Button variant="primary" icon={Play} onPress={() => sync.resume()}>
        {t('sync.resume')}
      </Button>
    );
  return (
    <>
      <Button icon={Pause} onPress={() => sync.pause()}>
        {t('sync.pause')}
      </Button>
      <Button icon={RefreshCw} onPress={sync.wake}>
        {t('sync.now')}
      </Button>
    </>
  );
}
