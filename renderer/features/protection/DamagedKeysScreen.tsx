import { KeyRound } from 'lucide-react';
import type { Protection } from '../../../shared/ipc/protection';
import { Button, useMessages } from '../../ui';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import styles from './protection.module.css';
import { StartAnew } from './StartAnew';

interface DamagedKeysScreenProps extends LanguageSwitchProps {
  readonly reason: Extract<Protection, { readonly kind: 'damaged' }>['reason'];
}

/** The key ring cannot be used. Nothing is written over it; the data is there, closed. */
export function DamagedKeysScreen({ reason, ...languages }: DamagedKeysScreenProps) {
  const { t } = useMessages();
  return (
    <GatePage
      icon={KeyRound}
      title={t(`protection.damaged.${reason}.title`)}
      lead={t(`protection.damaged.${reason}.lead`)}
      foot={<LanguageSwitch {...languages} />}
    >
      <div className={styles.wide}>
        <Button variant="primary" size="large" onPress={() => location.reload()}>
          {t('errors.reload')}
        </Button>
      </div>
      {/* A newer version opens everything as it was. */}
      {reason !== 'newer' && <StartAnew />}
    </GatePage>
  );
}
