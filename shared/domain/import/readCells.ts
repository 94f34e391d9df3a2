import type { Sector } from '../../schema/institutions';
import type { Membership } from '../../schema/members';
import { foldForMatching } from '../../text/foldForMatching';
import { toAddressKey, toMailAddress } from '../../text/plainText';

const address = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]{2,}$/u;

/** The bare address in lower case, or undefined where the text is not one: "Anna <ANNA@x.example>" → "anna@x.example". */
export function readEmail(text: string): string | undefined {
  const plain = toMailAddress(text);
  const bare = toAddressKey((/<([^<>]*)>/u.exec(plain)?.[1] ?? plain).replace(/^mailto:/iu, ''));
  return address.test(bare) ? bare : undefined;
}

/** "4,9151E+11": a spreadsheet program took a number for a figure, and its last digits are gone. */
export function isDamagedNumber(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/iu.test(text.trim());
}

const beginsWithYes = /^(?:ja|yes)(?=[\s,.!:;–-]|$)[\s,.!:;–-]*/u;
const beginsWithNo = /^(?:nein|no)(?=[\s,.!:;–-])/u;
/** What says it in a sentence: "Ich stimme zu", "Hiermit willige ich ein", "I agree to be contacted". */
const agreement =
  /(?<!\p{L})(?:stimme .*zu|zugestimmt|zustimmung erteilt|willige .*ein|einwilligung erteilt|eingewilligt|einverstanden|akzeptiere?|akzeptiert|bestätigt|agreed?|consent|accept(?:ed)?|checked|confirmed)(?!\p{L})/u;
/** What a yes may be followed by besides. */
const politely =
  /^(?:bitte|gerne?|sehr gerne?|please|of course|natürlich|klar|bitte kontaktieren(?: sie mich)?|please contact me)?[.!]*$/u;
/** Not without reserve: a consent is never guessed. */
const reserve =
  /(?<!\p{L})(?:nicht|kein\p{L}*|nie|nein|nur|aber|außer|jedoch|sofern|falls|wenn|ohne|verweiger\p{L}*|abgelehnt|ablehn\p{L}*|widerr\p{L}*|no|not|never|only|but|except|unless|if|without|declin\p{L}*|refus\p{L}*|withdr\p{L}*|revok\p{L}*|disagree\p{L}*)(?!\p{L})|n['’]t(?!\p{L})/u;

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'wahr', '1', 'x', 'ok', 'on', 'zugestimmt', '✓', '✔', '☑']);
const no = new Set(['nein', 'n', 'no', 'false', 'falsch', '0', '', '-', '–', 'off', '☐']);

/** Undefined where the answer is unclear: a consent is never guessed. */
export function readConsent(text: string): boolean | undefined {
  const answer = text.trim().toLowerCase();
  if (yes.has(answer)) return true;
  if (no.has(answer)) return false;
  if (beginsWithNo.test(answer)) return false;
  if (reserve.test(answer)) return undefined;
  const isYes = beginsWithYes.test(answer) && politely.test(answer.replace(beginsWithYes, ''));
  return isYes || agreement.test(answer) ? true : undefined;
}

const sectorByLevel: ReadonlyMap<string, Sector> = new Map<string, Sector>([
  ['bund', 'federal'],
  ['bundesebene', 'federal'],
  ['federal', 'federal'],
  ['land', 'state'],
  ['landesebene', 'state'],
  ['laender', 'state'],
  ['state', 'state'],
  ['kommune', 'municipal'],
  ['kommunal', 'municipal'],
  ['kommunen', 'municipal'],
  ['stadt', 'municipal'],
  ['kreis', 'municipal'],
  ['municipal', 'municipal'],
  ['local', 'municipal'],
  ['wissenschaft', 'science'],
  ['hochschule', 'science'],
  ['forschung', 'science'],
  ['science', 'science'],
  ['govtech', 'govtech'],
  ['start up', 'govtech'],
  ['startup', 'govtech'],
  ['dienstleister', 'provider'],
  ['it dienstleister', 'provider'],
  ['provider', 'provider'],
  ['service provider', 'provider'],
  ['verband', 'association'],
  ['verein', 'association'],
  ['association', 'association'],
]);

export function readSector(text: string): Sector | undefined {
  return sectorByLevel.get(foldForMatching(text));
}

const membershipByWord: ReadonlyMap<string, Membership> = new Map<string, Membership>([
  ...['interessiert', 'interessentin', 'interessent', 'interested', 'prospect'].map(
    (word) => [word, 'prospect'] as const,
  ),
  ...['mitglied', 'aktiv', 'member', 'active'].map((word) => [word, 'member'] as const),
  ...['ruhend', 'pausiert', 'paused', 'inactive'].map((word) => [word, 'paused'] as const),
  ...['ausgetreten', 'ehemalig', 'ehemaliges mitglied', 'left', 'former'].map((word) => [word, 'left'] as const),
]);

/** What the status of a list of members says; undefined where it says something else. */
export function readMembership(text: string): Membership | undefined {
  return membershipByWord.get(foldForMatching(text));
}
