import { IntlMessageFormat } from 'intl-messageformat';
import { messagesByLanguage, type Language, type MessageKey } from './index';

export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Numbers and dates in messages follow the language: 1.234,5 and 23.11.2026 in German. */
export function createTranslate(language: Language): Translate {
  const messages = messagesByLanguage[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();

  return (key, values) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(messages[key], localeOf(language));
      formats.set(key, format);
    }
    return String(format.format({ ...values }));
  };
}

/** The BCP 47 tag for dates, numbers and sorting. English here is read in Germany: day before month. */
export function localeOf(language: Language): 'de-DE' | 'en-GB' {
  return language === 'de' ? 'de-DE' : 'en-GB';
}
