import type { State } from '../../schema/institutions';
import { foldForMatching } from '../../text/foldForMatching';

/** Names and adjectives of the Länder as a body carries them in its name. Folded; whole words, and none that is only an abbreviation. */
const NAMES: readonly (readonly [State, RegExp])[] = [
  ['DE-NW', /\b(?:nordrhein westfalens?|nordrhein westfaelisch\w*|nrw)\b/u],
  ['DE-BW', /\b(?:baden wuerttembergs?|baden wuerttembergisch\w*)\b/u],
  ['DE-BY', /\b(?:bayerns?|bayerische\w*)\b/u],
  [
    'DE-BB',
    /\b(?:land(?:es)? brandenburg|brandenburgische\w*)\b|\b(?:staatskanzlei|landtag|ministerium\b.*) brandenburg$/u,
  ],
  ['DE-HE', /\b(?:hessens?|hessische\w*)\b/u],
  ['DE-MV', /\b(?:mecklenburg vorpommerns?)\b/u],
  ['DE-NI', /\b(?:niedersachsens?|niedersaechsische\w*)\b/u],
  ['DE-RP', /\b(?:rheinland pfalz|rheinland pfaelzische\w*)\b/u],
  ['DE-SL', /\b(?:saarlandes|saarlands?|saarlaendische\w*)\b/u],
  ['DE-ST', /\b(?:sachsen anhalts?|sachsen anhaltische\w*)\b/u],
  ['DE-SN', /\b(?:sachsens?|saechsische\w*)\b/u],
  ['DE-SH', /\b(?:schleswig holsteins?|schleswig holsteinische\w*)\b/u],
  ['DE-TH', /\b(?:thueringens?|thueringer|thueringische\w*)\b/u],
  ['DE-BE', /^(?:land|senatskanzlei|stadt|bezirksamt|senatsverwaltung|senat)\b.* berlin$|^land berlin$/u],
  ['DE-HH', /^(?:freie und hansestadt|senatskanzlei|stadt|hansestadt|land) hamburg$/u],
  ['DE-HB', /^(?:freie hansestadt|senatskanzlei|stadt|hansestadt|land) bremen$/u],
];
/** What is of the federation sits in some Land, and what is of several is of none; places whose names say another Land than theirs. */
const OTHERS = /^bund|\bbundes|^deutsche|\bhessisch oldendorf\b|\bsachsen bei ansbach\b/u;

/** The Land that the name of a body says. Only where it is one: "Statistisches Amt für Hamburg und Schleswig-Holstein" is of two. */
export function stateFromName(name: string): State | undefined {
  const key = foldForMatching(name);
  if (OTHERS.test(key)) return undefined;
  const found = NAMES.filter(([state, pattern]) => pattern.test(state === 'DE-SN' ? withoutOtherSaxonies(key) : key));
  const isOfTwo = /\b(?:berlin|hamburg|bremen)\b/u.test(key) && found.some(([state]) => !CITIES.has(state));
  return found.length === 1 && !isOfTwo ? found[0]?.[0] : undefined;
}

const CITIES: ReadonlySet<State> = new Set(['DE-BE', 'DE-HH', 'DE-HB']);

function withoutOtherSaxonies(key: string): string {
  return key.replace(/\bsachsen anhalt\w*/gu, '');
}
