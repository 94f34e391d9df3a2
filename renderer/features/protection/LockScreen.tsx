import { Lock } from 'lucide-react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { Protection } from '../../../shared/ipc/protection';
import { valueOf } from '../../live';
import { useMessages } from '../../ui';
import { UnlockForm } from '../unlock';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import styles from './protection.module.css';
import { StartAnew } from './StartAnew';

type Locked = Extract<Protection, { readonly kind: 'locked' }>;

interface LockScreenProps extends LanguageSwitchProps {
  readonly protection: Locked;
  readonly onOpen: () => Promise<void>;
}

/** Between the start, or Ctrl+L, and the network: takes what opens the keys, and knows nothing else. */
export function LockScreen({ protection, onOpen, ...languages }: LockScreenProps) {
  const { t, formatTime } = useMessages();
  const { reason, opens, locked } = protection;
  return (
    <GatePage
      icon={Lock}
      title={t(`protection.locked.${reason}.title`)}
      lead={
        <>
          {locked && (
            <>
              {t(`protection.since.${locked.cause}`, { time: formatTime(locked.at, LAPTOP_ZONE) })}
              <br />
            </>
          )}
          {t(`protection.locked.${reason}.lead`)}
        </>
      }
      foot={<LanguageSwitch {...languages} />}
    >
      <UnlockForm
        ways={opens}
        waitMs={protection.waitMs}
        submitLabel={t('protection.unlock.submit')}
        wrong={(way) => t(`protection.wrong.${way}`)}
        unlock={(attempt) => valueOf(window.verbund.unlock(attempt))}
        onOpen={onOpen}
      />
      {!opens.includes('recoveryKey') && <p className={styles.note}>{t('protection.locked.noRecoveryKey')}</p>}
      <StartAnew />
    </GatePage>
  );
}
