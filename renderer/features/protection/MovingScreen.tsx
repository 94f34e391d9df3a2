import { ShieldCheck } from 'lucide-react';
import { ProgressBar, useMessages } from '../../ui';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';

interface MovingScreenProps extends LanguageSwitchProps {
  /** Done but for what the browser still holds open: the rest happens at the next start. */
  readonly needsRestart: boolean;
}

/** While what lay in the clear is encrypted. */
export function MovingScreen({ needsRestart, ...languages }: MovingScreenProps) {
  const { t } = useMessages();
  return (
    <GatePage
      icon={ShieldCheck}
      title={t(needsRestart ? 'protection.restart.title' : 'protection.moving.title')}
      lead={t(needsRestart ? 'protection.restart.lead' : 'protection.moving.lead')}
      foot={<LanguageSwitch {...languages} />}
    >
      {!needsRestart && <ProgressBar label={t('protection.moving.progress')} />}
    </GatePage>
  );
}
