import { TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { StoreWitness } from '../../../shared/domain/backup';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { COLLECTION_NAMES } from '../../../shared/schema';
import { useLostStore, useSession } from '../../live';
import { Button, NoticeBar, useMessages } from '../../ui';

/** Most starts never need it, nor what it takes along of backups. */
const LostStoreDialog = lazy(async () => ({ default: (await import('./LostStoreDialog')).LostStoreDialog }));

/** Above every screen of a network that opened with less than there was: see [Note: the witness]. */
export function LostStoreBanner() {
  const was = useLostStore();
  return was ? <LostBar was={was} /> : null;
}

function LostBar({ was }: { readonly was: StoreWitness }) {
  const { t, formatDateTime, formatNumber } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const now = useEntries();
  const words = t('damage.store.was', {
    time: formatDateTime(was.at, LAPTOP_ZONE),
    records: was.records,
    number: formatNumber(was.records),
    members: was.members,
    memberNumber: formatNumber(was.members),
    now,
  });
  return (
    <>
      <NoticeBar
        tone="danger"
        icon={TriangleAlert}
        label={t('damage.store.title')}
        title={`${t('damage.store.title')}.`}
        action={
          <Button size="small" onPress={() => setIsOpen(true)}>
            {t('damage.look')}
          </Button>
        }
      >
        {words}
      </NoticeBar>
      {isOpen && (
        <Suspense>
          <LostStoreDialog words={words} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** How many there are now, those in the trash included. */
function useEntries(): number {
  const { repositories } = useSession();
  return useSyncExternalStore(
    (listener) => {
      const ends = COLLECTION_NAMES.map((name) => repositories[name].subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    () =>
      COLLECTION_NAMES.reduce((sum, name) => {
        const { records, deleted } = repositories[name].snapshot();
        return sum + records.length + deleted.length;
      }, 0),
  );
}
