import type { Language } from '../../../shared/messages';
import { Button, useMessages } from '../../ui';
import type { MaybeAsync } from '../../ui';

export interface LanguageSwitchProps {
  readonly onLanguage: (language: Language) => MaybeAsync;
}

/** Named in the language it leads to: who needs it does not read the other one. */
export function LanguageSwitch({ onLanguage }: LanguageSwitchProps) {
  const { language } = useMessages();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <Button variant="quiet" onPress={() => onLanguage(other)}>
      {other === 'en' ? 'English' : 'Deutsch'}
    </Button>
  );
}
