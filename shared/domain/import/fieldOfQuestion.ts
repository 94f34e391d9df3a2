import { foldForMatching } from '../../text/foldForMatching';
import { contentOf } from './columnsByContent';
import type { ImportField } from './importProblem';
import { readConsent } from './readCells';

const AGREEMENT =
  /\b(?:einwillig\w*|willige|zustimm\w*|stimme|einverstanden|duerfen wir|darf|may we|agree\w*|consent\w*|moechte|want|would like)\b/u;
const LIST =
  /\b(?:mitgliederliste|teilnehmerliste|teilnehmendenliste|mitgliederverzeichnis|member list|list of members|list of participants)\b/u;
const CONTACT = /\b(?:kontakt\w*|kontaktieren|contact\w*|anschreiben)\b/u;
const DENIAL = /\b(?:nicht|kein\w*|not|never|no)\b/u;

/** What a question asks for; the first of these words in it says. */
const SUBJECTS: readonly (readonly [RegExp, ImportField])[] = [
  [/\b(?:vorname|first name|given name)\b/u, 'givenName'],
  [/\b(?:nachname|familienname|last name|family name|surname)\b/u, 'familyName'],
  [
    /\b(?:wie heissen sie|wie heisst du|ihr name|dein name|your name|vor und nachname|what is your name)\b/u,
    'fullName',
  ],
  [/\b(?:themen\w*|interessier\w*|interessen|schwerpunkte\w*|topics|interest\w*)\b/u, 'topics'],
  [/\b(?:funktion|position|rolle|taetigkeit|aufgabe|job title|function|role)\b/u, 'office'],
  [
    /\b(?:organisation|institution|behoerde|dienststelle|einrichtung|arbeitgeber\w*|verwaltung|organi[sz]ation|employer|authority)\b/u,
    'institution',
  ],
  [/\b(?:telefon\w*|rufnummer|handy\w*|mobil\w*|phone|telephone)\b/u, 'phone'],
  [/\b(?:e mail\w*|email\w*|mailadresse|mail adresse)\b/u, 'email'],
];
/** "Name der Institution" */
const NAME_OF =
  /^(?:name|bezeichnung) (?:der|des|ihrer|ihres|of the|of your) (?:institution|organisation|organization|behoerde|dienststelle|einrichtung|arbeitgebers|unternehmens|hochschule|employer)$/u;
/** In words; what is shorter is a heading of a list. */
const SHORTEST_QUESTION = 3;
/** In characters; a free text is longer. */
const LONGEST_VALUE = 100;
const LONGEST_TOPIC = 60;

/**
 * The field that a question of a form asks for, where it does so plainly and the answers agree. "Telefonnummer für Rückfragen", "Welche Themen interessieren
 * Sie? (Mehrfachauswahl)", "Ich möchte in die Mitgliederliste aufgenommen werden".
 */
export function fieldOfQuestion(heading: string, values: readonly string[]): ImportField | undefined {
  const words = foldForMatching(heading);
  if (NAME_OF.test(words)) return 'institution';
  const isQuestion = words.split(' ').length >= SHORTEST_QUESTION || heading.includes('?');
  if (!isQuestion || DENIAL.test(words)) return undefined;
  const consent = LIST.test(words) ? 'consentList' : CONTACT.test(words) ? 'consentContact' : undefined;
  if (consent && AGREEMENT.test(words)) return values.some(isAnswer) ? consent : undefined;
  const [first] = SUBJECTS.map(([pattern, field]) => ({ field, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return first && agrees(first.field, values) ? first.field : undefined;
}

function isAnswer(value: string): boolean {
  return readConsent(value) !== undefined;
}

function agrees(field: ImportField, values: readonly string[]): boolean {
  if (field === 'email') return values.length === 0 || contentOf(values) === 'email';
  // "Ja" answers no question for a name, a topic or an office.
  if (values.length === 0 || values.every(isAnswer)) return false;
  if (field === 'phone') return values.some((value) => contentOf([value]) === 'phone');
  if (field === 'topics')
    return values.every((value) => value.split(/[;,|/\n]/u).every((topic) => topic.trim().length <= LONGEST_TOPIC));
  return values.every((value) => value.length <= LONGEST_VALUE);
}
