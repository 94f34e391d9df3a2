import { Laptop } from 'lucide-react';
import { useMemo } from 'react';
import { devicesSeen, deviceToName, type SeenDevice } from '../../../shared/domain/devices';
import { COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useApp, useRecord, useSession, useToday } from '../../live';
import { IconRow, IconRowNote, useFirstRows, useMessages } from '../../ui';
import { useBackupWords } from '../backup';
import { localDayOf } from '../syncStatus';
import styles from './setupLink.module.css';

const NO_DEVICES: readonly never[] = [];
/** A laptop that was quiet for longer may be lost, broken, or somebody's who has left. */
const QUIET_DAYS = 7;
const DAY_MS = 86_400_000;

/** Who takes part in this network, as far as what lies here tells. */
export function LaptopList() {
  const { repositories, deviceId } = useSession();
  const devices = useRecord('network', NETWORK_ID)?.devices ?? NO_DEVICES;
  // As it is when the page is opened: nobody watches it grow.
  const seen = useMemo(() => {
    const records = COLLECTION_NAMES.flatMap(
      // A typing edge: records of any collection, looked at as such.
      (name) => repositories[name].snapshot().records as unknown as readonly AnyRecord[],
    );
    return devicesSeen(devices, records, deviceId);
  }, [repositories, devices, deviceId]);
  const { first, more } = useFirstRows(seen);
  return (
    <>
      <ul className={styles.laptops}>
        {first.map((device) => (
          <LaptopRow key={device.id} device={device} />
        ))}
      </ul>
      {more}
    </>
  );
}

function LaptopRow({ device: { id, lastAt } }: { readonly device: SeenDevice }) {
  const { t } = useMessages();
  const { settings, protection } = useApp();
  const { deviceId } = useSession();
  const devices = useRecord('network', NETWORK_ID)?.devices ?? NO_DEVICES;
  const { when } = useBackupWords();
  const today = useToday();
  const isOwn = id === deviceId;
  const days = lastAt === '' ? 0 : Math.round((Date.parse(today) - Date.parse(localDayOf(lastAt))) / DAY_MS);
  const isQuiet = !isOwn && days > QUIET_DAYS;
  const said = isOwn
    ? [settings.userName, t(protection.kind === 'plain' ? 'setupLink.laptop.open' : 'setupLink.laptop.encrypted')]
    : [isQuiet ? t('setupLink.laptop.quiet', { days }) : t('setupLink.laptop.wrote')];
  return (
    <li>
      <IconRow
        icon={Laptop}
        title={isOwn ? t('setupLink.laptop.own') : deviceToName(id, { own: deviceId, devices }, t)}
        note={said.filter((part) => part !== '').join(' · ')}
        isWarning={isQuiet}
      >
        <IconRowNote>{isOwn ? t('setupLink.laptop.now') : lastAt === '' ? '' : when(lastAt)}</IconRowNote>
      </IconRow>
    </li>
  );
}
