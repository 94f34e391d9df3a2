import type { Sector } from '../../schema/institutions';
import { foldForMatching } from '../../text/foldForMatching';
import { INSTITUTION_ABBREVIATIONS } from '../duplicates';

const legalForms: ReadonlySet<string> = new Set([
  ...['gmbh', 'ggmbh', 'mbh', 'ag', 'se', 'kg', 'kgaa', 'ohg', 'aoer', 'koer', 'gbr', 'ug', 'ev', 'eg', 'kdoer', 'co'],
  ...['e v', 'e g'],
]);
const city =
  /^(?:(?:landeshaupt|hanse|bundes|kreis|universitaets|landes|gross)?stadt|stadtverwaltung|freie und hansestadt|wissenschaftsstadt|klingenstadt) (?=.)/u;
const district = /^(?:landkreis|kreis|kreisverwaltung|landratsamt) (?=.)/u;

/** Same spelling but for case, umlauts, punctuation. */
export function exactInstitutionKey(name: string): string {
  return foldForMatching(name);
}

/**
 * Names with the same key are the same body, so they may be joined without asking: abbreviated first words, legal
 * forms, and the styles a town or district gives itself ("Landeshauptstadt Kiel" is "Stadt Kiel"). Nothing is cut off that
 * tells two bodies apart: "Kiel" alone, "Landkreis Kassel" and "Universität Kiel" remain different.
 */
export function safeInstitutionKey(name: string): string {
  const words = foldForMatching(withoutOwnAbbreviation(name))
    .split(' ')
    .map((word) => INSTITUTION_ABBREVIATIONS.get(word) ?? word);
  return withoutLegalForms(words).join(' ').replace(city, 'stadt ').replace(district, 'kreis ');
}

/** "Bundesamt für Prüfungen (BfP)": letters that the name has in this order, the first of it first. "(Oder)" and "(NRW)" tell two bodies apart. */
function withoutOwnAbbreviation(name: string): string {
  const [, bare = name, short = ''] = /^(.+\S)\s*\((\p{Lu}[\p{L}\p{N}-]{1,9})\)\s*$/u.exec(name) ?? [];
  if ((short.match(/\p{Lu}/gu) ?? []).length < 2) return name;
  const letters = foldForMatching(bare).replaceAll(' ', '');
  let at = -1;
  for (const [index, letter] of Array.from(foldForMatching(short)).entries()) {
    at = letters.indexOf(letter, at + 1);
    if (at === -1 || (index === 0 && at !== 0)) return name;
  }
  return bare;
}

/** Those at the end; never the whole name. */
function withoutLegalForms(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (;;) {
    const length = [1, 2].find((count) => end > count && legalForms.has(words.slice(end - count, end).join(' ')));
    if (length === undefined) return words.slice(0, end);
    end -= length;
  }
}

/** Whether one name looks like the other one shortened: all its words, in order, begin words of the longer name. */
export function looksShortened(oneKey: string, otherKey: string): boolean {
  const [short, long] = oneKey.length <= otherKey.length ? [oneKey, otherKey] : [otherKey, oneKey];
  if (short.length < 4 || short === long) return false;
  const words = short.split(' ');
  let next = 0;
  for (const word of long.split(' ')) {
    const wanted = words[next];
    if (wanted === undefined) break;
    if (wanted === word || (wanted.length >= 4 && word.startsWith(wanted))) next += 1;
  }
  return next === words.length;
}

const sectorPatterns: readonly (readonly [RegExp, Sector])[] = [
  [/\b(?:universitaet|hochschule|fraunhofer|max planck|university|akademie)\b|hochschule/u, 'science'],
  [/^(?:\w*stadt|gemeinde|markt|landkreis|kreis|region|bezirk|landratsamt|stadtverwaltung)\b/u, 'municipal'],
  [/^(?:bundes(?:ministerium|amt|agentur|verwaltungsamt|anstalt|kanzleramt)|statistisches bundesamt)/u, 'federal'],
  [/(?:^|\s)(?:staatskanzlei|senatskanzlei|staatsministerium)(?:\s|$)/u, 'state'],
];

/** Only where the name says it plainly; otherwise empty, for the user to fill. */
export function sectorFromName(name: string): Sector | '' {
  const key = foldForMatching(name);
  return sectorPatterns.find(([pattern]) => pattern.test(key))?.[1] ?? '';
}
