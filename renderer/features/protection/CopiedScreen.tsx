import { Copy } from 'lucide-react';
import { Button, useMessages, WayOut } from '../../ui';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';

interface CopiedScreenProps extends LanguageSwitchProps {
  readonly onChoose: (choice: 'replaces' | 'both') => Promise<void>;
}

/** Before anything opens: only a person knows whether the laptop that this profile was copied from is still in use. */
export function CopiedScreen({ onChoose, ...languages }: CopiedScreenProps) {
  const { t } = useMessages();
  return (
    <GatePage
      icon={Copy}
      title={t('startUp.copied.title')}
      lead={t('startUp.copied.lead')}
      foot={<LanguageSwitch {...languages} />}
    >
      <WayOut level={2} title={t('startUp.copied.both.title')} text={t('startUp.copied.both.text')}>
        <Button variant="primary" onPress={() => onChoose('both')}>
          {t('startUp.copied.both')}
        </Button>
      </WayOut>
      <WayOut level={2} title={t('startUp.copied.replaces.title')} text={t('startUp.copied.replaces.text')}>
        <Button onPress={() => onChoose('replaces')}>{t('startUp.copied.replaces')}</Button>
      </WayOut>
    </GatePage>
  );
}
