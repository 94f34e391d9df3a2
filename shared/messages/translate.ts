import { IntlMessageFormat } from 'intl-messageformat';
import { messagesByLanguage, type Language, type MessageKey } from './index';
import type { MessageParameters } from './parameters';

type LooseValues = Readonly<Record<string, string | number | boolean | Date>>;

/** All members of a union at once. */
type Together<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer All extends LooseValues,
) => void
  ? All
  : never;

/** Asked of each key, not of all of them together: comparing them with all keys of messages took the compiler seconds in every project. */
type ParametersOf<Key> = Key extends keyof MessageParameters ? MessageParameters[Key] : never;

/**
 * What stands behind the key: nothing for a message without parameters. One of several keys, as in t(`sync.plan.${direction}`), takes
 * what all of them need; a message takes no notice of what only another one uses.
 */
export type MessageValues<Key extends MessageKey> = [ParametersOf<Key>] extends [never]
  ? []
  : [values: Together<ParametersOf<Key>>];

/**
 * For a message that comes as data, its key and values put together elsewhere (the judge of a server, over a channel): the compiler
 * cannot pair them any more, so whoever makes such data tests it.
 */
export function messageToText(t: Translate, key: MessageKey, values: LooseValues | undefined): string {
  return (t as (key: MessageKey, values: LooseValues | undefined) => string)(key, values);
}

/** @typeParam Keys the messages it knows */
export type Translate<Keys extends MessageKey = MessageKey> = <Key extends Keys>(
  key: Key,
  ...values: MessageValues<Key>
) => string;

/** Numbers and dates in messages follow the language: 1.234,5 and 23.11.2026 in German. */
export function createTranslate(language: Language): Translate {
  const known = translateByLanguage.get(language);
  if (known) return known;
  const made = makeTranslate(language);
  translateByLanguage.set(language, made);
  return made;
}

/** One for each language: a message is read when it is first shown, and not again for every document. */
const translateByLanguage = new Map<Language, Translate>();

function makeTranslate(language: Language): Translate {
  const messages = messagesByLanguage[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();

  return (key, ...values) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(messages[key], localeOf(language));
      formats.set(key, format);
    }
    return String(format.format(values[0]));
  };
}

/** The BCP 47 tag for dates, numbers and sorting. English here is read in Germany: day before month. */
export function localeOf(language: Language): 'de-DE' | 'en-GB' {
  return language === 'de' ? 'de-DE' : 'en-GB';
}
