import { KeyRound } from 'lucide-react';
import type { ProtectionChoice } from '../../../shared/ipc/protection';
import { valueOf } from '../../live';
import { useMessages } from '../../ui';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import { ProtectForm } from './ProtectForm';

interface NewPassphraseScreenProps extends LanguageSwitchProps {
  readonly onDone: () => Promise<void>;
}

/** After the sheet opened the profile: whoever needed it has no passphrase that works, and is not to need it every day. */
export function NewPassphraseScreen({ onDone, ...languages }: NewPassphraseScreenProps) {
  const { t } = useMessages();

  async function choose(choice: ProtectionChoice): Promise<void> {
    if (choice.kind !== 'passphrase') return;
    await valueOf(window.verbund.changePassphrase({ current: null, next: choice.passphrase }));
    await onDone();
  }

  return (
    <GatePage
      icon={KeyRound}
      title={t('protection.renewed.title')}
      lead={t('protection.renewed.lead')}
      foot={<LanguageSwitch {...languages} />}
    >
      <ProtectForm onChoose={choose} submitLabel={t('protection.renewed.submit')} offersPlain={false} isRenewal />
    </GatePage>
  );
}
