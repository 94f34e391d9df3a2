import { createContext, use, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../../shared/messages';
import { createTranslate, localeOf, type Translate } from '../../../shared/messages/translate';
import { createFormats, type Formats } from './createFormats';

export type Messages = Formats & { readonly t: Translate; readonly language: Language };

const MessagesContext = createContext<Messages>(createMessages('de'));

export type MessagesProviderProps = { readonly language: Language; readonly children: ReactNode };

/** Texts, dates, numbers and sorting for everything below, and the locale of every React Aria component. */
export function MessagesProvider({ language, children }: MessagesProviderProps) {
  const messages = useMemo(() => createMessages(language), [language]);
  return (
    <MessagesContext value={messages}>
      {/* React Aria looks for this id before it adds a <style> element, which our content security policy would refuse
          with an error in the log. The rule itself is in base.css. React puts the element into the document's head. */}
      <meta id="react-aria-pressable-style" name="react-aria-pressable-style" content="base.css" />
      <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
    </MessagesContext>
  );
}

export function useMessages(): Messages {
  return use(MessagesContext);
}

function createMessages(language: Language): Messages {
  return { language, t: createTranslate(language), ...createFormats(language) };
}
