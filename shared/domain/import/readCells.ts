import type { Sector } from '../../schema/institutions';
import { foldForMatching } from '../../text/foldForMatching';
import { toAddressKey, toMailAddress } from '../../text/plainText';

const address = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]{2,}$/u;

/** The bare address in lower case, or undefined where the text is not one: "Anna <ANNA@x.example>" → "anna@x.example". */
export function readEmail(text: string): string | undefined {
  const plain = toMailAddress(text);
  const bare = toAddressKey((/<([^<>]*)>/u.exec(plain)?.[1] ?? plain).replace(/^mailto:/iu, ''));
  return address.test(bare) ? bare : undefined;
}

/** An answer that says it in a sentence: "Ja, ich stimme zu", "I agree to be contacted". */
const agreement =
  /^(?:(?:ja|yes)(?=[\s,.!:–-]|$)[\s,.!:–-]*)?(?:ich (?:stimme|willige|bin (?:damit )?einverstanden|erkläre mich)(?!\p{L}).*|(?:bin )?einverstanden(?!\p{L}).*|bitte|gerne?|i (?:agree|consent|accept)(?!\p{L}).*|please)?[.!]?$/u;
/** Not without reserve. */
const reserve =
  /(?<!\p{L})(?:nicht|kein\p{L}*|nie|nur|aber|außer|jedoch|sofern|wenn|not|never|only|but|except|unless|if)(?!\p{L})|n[\u0027\u2019]t(?!\p{L})/u;

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'wahr', '1', 'x', 'ok', 'on', 'zugestimmt', '✓', '✔', '☑']);
const no = new Set(['nein', 'n', 'no', 'false', 'falsch', '0', '', '-', '–', 'off', '☐']);

/** Undefined where the answer is unclear: a consent is never guessed. */
export function readConsent(text: string): boolean | undefined {
  const answer = text.trim().toLowerCase();
  if (yes.has(answer)) return true;
  if (no.has(answer)) return false;
  if (/^(?:nein|no)(?=[\s,.!:–-])/u.test(answer)) return false;
  return agreement.test(answer) && !reserve.test(answer) ? true : undefined;
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
  ['verband', 'association'],
  ['verein', 'association'],
  ['association', 'association'],
]);

export function readSector(text: string): Sector | undefined {
  return sectorByLevel.get(foldForMatching(text));
}
