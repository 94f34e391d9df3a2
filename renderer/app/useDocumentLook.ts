import { useEffect } from 'react';
import type { Settings } from '../../shared/ipc/settings';
import type { Language } from '../../shared/messages';
import { applyTheme } from '../ui';

/** The document is outside React: language for screen readers and hyphenation, theme for the style sheets. German, as the system looks, until the settings are known. */
export function useDocumentLook(settings: Pick<Settings, 'language' | 'theme'> | undefined): Language {
  const language = settings?.language ?? 'de';
  const theme = settings?.theme ?? 'system';
  useEffect(() => {
    document.documentElement.lang = language;
    applyTheme(theme);
  }, [language, theme]);
  return language;
}
