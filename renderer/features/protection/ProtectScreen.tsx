import { ShieldCheck } from 'lucide-react';
import type { ProtectionChoice } from '../../../shared/ipc/protection';
import { useMessages } from '../../ui';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import { ProtectForm } from './ProtectForm';

interface ProtectScreenProps extends LanguageSwitchProps {
  readonly onChoose: (choice: ProtectionChoice) => Promise<void>;
}

/** For networks of a time before encryption, on a computer without a keychain. */
export function ProtectScreen({ onChoose, ...languages }: ProtectScreenProps) {
  const { t } = useMessages();
  return (
    <GatePage
      icon={ShieldCheck}
      title={t('protection.choose.title')}
      lead={t('protection.choose.leadEarlier')}
      foot={<LanguageSwitch {...languages} />}
    >
      <ProtectForm onChoose={onChoose} />
    </GatePage>
  );
}
