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

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'wahr', '1', 'x', 'ok', 'on', 'zugestimmt', '✓', '✔', '☑']);
const no = new Set(['nein', 'n', 'no', 'false', 'falsch', '0', '', '-', '–', 'off', '☐']);

/** Undefined where the answer is unclear: a consent is never guessed. */
export function readConsent(text: string): boolean | undefined {
  const answer = text.trim().toLowerCase();
  if (yes.has(answer)) return true;
  return no.has(answer) ? false : undefined;
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

/** Calendar date `YYYY-MM-DD` of an ISO 8601 time or a German date, as written (its own time zone); else undefined. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/u.exec(text.trim());
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : german ? [german[3], german[2], german[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March in some engines.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date) ? date : undefined;
}
