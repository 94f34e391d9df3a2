import { LANGUAGES, type Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import { fold } from '../../text/fold';

/** What a text block may leave open. */
export const PLACEHOLDERS = [
  'salutation',
  'givenName',
  'familyName',
  'name',
  'network',
  'title',
  'date',
  'time',
  'place',
  'event',
  'agenda',
  'link',
  'description',
  'changes',
  'signUp',
  'contact',
  'contactEmail',
  'signature',
  'speakers',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

export interface FilledText {
  readonly text: string;
  /** Names in braces that mean nothing here, as they are written; they stay in the text. */
  readonly unknown: readonly string[];
  /** Known placeholders that have no value. */
  readonly empty: readonly Placeholder[];
}

const IN_BRACES = /\{([^{}\r\n]{1,60})\}/gu;

/** Words of both languages are understood in either: blocks are copied from one language into the other. */
const placeholderByName: ReadonlyMap<string, Placeholder> = new Map(
  LANGUAGES.flatMap((language) =>
    PLACEHOLDERS.map((placeholder) => [fold(placeholderName(placeholder, language)), placeholder] as const),
  ),
);

/** „Anrede“ */
export function placeholderName(placeholder: Placeholder, language: Language): string {
  return createTranslate(language)(`invite.placeholder.${placeholder}`);
}

/**
 * A placeholder knows the word before it: "unserem Treffen {Titel}" with "Treffen Q1/2027" or "Herbsttreffen" is not to say the word twice, nor "Das Netzwerk
 * {Netzwerk}" with "CDO-Netzwerk". Drops the word where the value says it itself.
 */
function withoutRepetition(before: string, value: string): string {
  const word = /(\p{L}{4,})[ \u00a0]$/u.exec(before)?.[1];
  if (word === undefined) return before;
  const said = fold(word);
  const isRepeated = value.split(/[\s-]+/u).some((part) => fold(part).endsWith(said));
  return isRepeated ? before.slice(0, -(word.length + 1)) : before;
}

/** Fills in what is known. A line that holds nothing but empty placeholders, with or without a label, is dropped. */
export function fillText(text: string, values: PlaceholderValues): FilledText {
  const unknown = new Set<string>();
  const empty = new Set<Placeholder>();
  const lines = text
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .flatMap((line) => {
      let filled = 0;
      let missing = 0;
      let written = '';
      let from = 0;
      for (const { 0: braces, 1: name = '', index } of line.matchAll(IN_BRACES)) {
        written += line.slice(from, index);
        from = index + braces.length;
        const placeholder = placeholderByName.get(fold(name.trim()));
        if (placeholder === undefined) {
          unknown.add(braces);
          written += braces;
          continue;
        }
        const value = values[placeholder];
        if (value === '') {
          missing += 1;
          empty.add(placeholder);
        } else filled += 1;
        written = withoutRepetition(written, value) + value;
      }
      written += line.slice(from);
      const isLeftOver =
        missing > 0 &&
        filled === 0 &&
        /^[^:{}]{0,40}:?$/u.test(written.trim()) &&
        (written.trim() === '' || written.trim().endsWith(':'));
      return isLeftOver ? [] : [written];
    });
  return {
    text: lines
      .join('\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim(),
    unknown: [...unknown],
    empty: [...empty],
  };
}
