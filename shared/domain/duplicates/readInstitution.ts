import type { Institution } from '../../schema/institutions';
import { foldForMatching } from '../../text/foldForMatching';

/** What is compared of an institution; plain data, so that it can be handed to a worker. */
export interface InstitutionFacts {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly sector: string;
  readonly state: string;
  readonly city: string;
  readonly website: string;
  readonly notSameAs: readonly string[];
}

/** One name, taken apart. */
export interface InstitutionName {
  /** All letters in one word, legal form left out. */
  readonly joined: string;
  /** What kind of body it calls itself; `''` where it does not say. */
  readonly kind: string;
  /** Words that tell it from others of its kind; never empty where there is a name. */
  readonly core: readonly string[];
  /** All words that an abbreviation may be made of, in their order. */
  readonly words: readonly string[];
  readonly state: string;
}

export interface ReadInstitution {
  readonly facts: InstitutionFacts;
  /** Name and short name, as far as there are any. */
  readonly names: readonly InstitutionName[];
  readonly state: string;
  readonly host: string;
  readonly city: string;
}

export function institutionToFacts(institution: Pick<Institution, keyof InstitutionFacts>): InstitutionFacts {
  const { id, name, shortName, sector, state, city, website, notSameAs } = institution;
  return { id, name, shortName, sector, state, city, website, notSameAs };
}

export function readInstitution(facts: InstitutionFacts): ReadInstitution {
  // "Föderale IT-Kooperation (FITKO)" has two names in one field.
  const [, bare = facts.name, inBrackets = ''] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(facts.name) ?? [];
  const names = [bare, inBrackets, facts.shortName].filter((text) => text.trim() !== '').map(readInstitutionName);
  return {
    facts,
    names,
    state: facts.state || (names.find(({ state }) => state !== '')?.state ?? ''),
    host: hostOf(facts.website),
    city: foldForMatching(facts.city),
  };
}

function readInstitutionName(text: string): InstitutionName {
  const turned = text.replace(
    /^([^,]+),\s*((?:landeshaupt|hanse|universitäts|kreis|große kreis)?stadt|landkreis|kreis|gemeinde|markt)$/iu,
    '$2 $1',
  );
  const all = withoutLegalForm(
    foldForMatching(turned)
      .split(' ')
      .filter((word) => word !== ''),
  );
  const { state, rest } = takeState(all);
  const written = rest
    .map((word) => INSTITUTION_ABBREVIATIONS.get(word) ?? word)
    .map((word) => word.replace(/^(?!bundes|staats|landes)(.{4,}?)s?ministerium$/u, '$1 ministerium'))
    .join(' ')
    .split(' ');
  const kind = kindOf(written);
  const telling = written
    .filter((word) => !kindWords(kind).has(word))
    .map((word) => (SMALL_WORDS.has(word) ? word : toPlainForm(word)))
    .filter((word) => !SMALL_WORDS.has(word));
  return {
    joined: all.join(''),
    kind,
    core: telling.length > 0 ? telling : state === '' ? written : [state],
    words: written.filter((word) => !ARTICLES.has(word)),
    state,
  };
}

/** Kinds of bodies, by the words they call themselves with. Two that differ are two bodies, however alike the rest is. */
const KINDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'town',
    words(
      'stadt stadtverwaltung landeshauptstadt hansestadt universitaetsstadt kreisstadt hauptstadt grossstadt bundesstadt wissenschaftsstadt magistrat rathaus lhst',
    ),
  ],
  ['district', words('kreis landkreis kreisverwaltung landratsamt lk landkreisverwaltung kreisausschuss')],
  ['parish', words('gemeinde gemeindeverwaltung ortsgemeinde samtgemeinde verbandsgemeinde markt marktgemeinde')],
  ['region', words('region regionalverband bezirk metropolregion')],
  ['appliedUniversity', words('hochschule fachhochschule hs fh')],
  ['university', words('universitaet uni university')],
  ['chancellery', words('staatskanzlei senatskanzlei kanzlei bundeskanzleramt')],
  [
    'ministry',
    words(
      'ministerium staatsministerium bundesministerium senatsverwaltung senator senatorin behoerde landesministerium',
    ),
  ],
  ['regionalGovernment', words('bezirksregierung regierungspraesidium')],
  ['federalOffice', words('bundesamt bundesverwaltungsamt bundesagentur bundesanstalt')],
  ['stateOffice', words('landesamt landesbetrieb landesanstalt landesverwaltungsamt')],
  [
    'commissioner',
    words('landesbeauftragte landesbeauftragter bundesbeauftragte bundesbeauftragter datenschutzbeauftragte'),
  ],
  ['court', words('amtsgericht landgericht oberlandesgericht verwaltungsgericht sozialgericht')],
  ['works', words('stadtwerke')],
  ['savings', words('sparkasse kreissparkasse stadtsparkasse')],
  ['association', words('staedtetag landkreistag gemeindebund')],
];

function kindOf(names: readonly string[]): string {
  for (const [kind, set] of KINDS)
    if (names.some((word) => set.has(word))) return isTechnical(kind, names) ? 'technicalUniversity' : kind;
  return '';
}

/** A technical university stands in one town with the other one. */
function isTechnical(kind: string, names: readonly string[]): boolean {
  return kind === 'university' && names.some((word) => word.startsWith('technisch'));
}

function kindWords(kind: string): ReadonlySet<string> {
  return KINDS.find(([name]) => name === (kind === 'technicalUniversity' ? 'university' : kind))?.[1] ?? new Set();
}

export const INSTITUTION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    min: 'ministerium',
    bm: 'bundesministerium',
    stk: 'staatskanzlei',
    uni: 'universitaet',
    univ: 'universitaet',
    tu: 'technische universitaet',
    th: 'technische hochschule',
    fh: 'fachhochschule',
    hs: 'hochschule',
    lh: 'landeshauptstadt',
    lhst: 'landeshauptstadt',
    lk: 'landkreis',
    kv: 'kreisverwaltung',
    lra: 'landratsamt',
    lfd: 'landesbeauftragte fuer datenschutz',
    lfdi: 'landesbeauftragte fuer datenschutz informationsfreiheit',
    rp: 'regierungspraesidium',
    u: 'und',
    f: 'fuer',
    ffm: 'frankfurt main',
    st: 'sankt',
  }),
);

const ARTICLES = words('der die das des dem den fuer und in im am an auf bei zu zum zur von vom of the for and');
/** Words that many bodies have in their name: they tell none from another. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...words(
    'land landes bund bundes deutsch staatlich oeffentlich verwaltung amt behoerde freie kreisfreie hauptstadt referat',
  ),
]);

/** Without the endings that cases give a word: Inneres, Innern, Inneren; Hessisches, Hessischen. */
function toPlainForm(word: string): string {
  return word.length > 4 ? word.replace(/(?:eren|eres|erin|ern|er|en|em|es|e|s)$/u, '') : word;
}

const LEGAL_FORMS = words('gmbh ggmbh mbh ag se kg kgaa ohg aoer koer kdoer gbr ug ev eg co partg');

function withoutLegalForm(all: readonly string[]): readonly string[] {
  const rest = all.filter((word, at) => at === 0 || !LEGAL_FORMS.has(word));
  // "e. V." is two words by now.
  return rest.length > 2 && rest.at(-2) === 'e' && rest.at(-1) === 'v' ? rest.slice(0, -2) : rest;
}

const STATES: readonly (readonly [string, RegExp])[] = [
  ['DE-NW', /\b(?:nordrhein westfalen|nordrhein westfaelisch\w*|nrw|nw)\b/u],
  ['DE-BW', /\b(?:baden wuerttemberg|bawue)\b/u],
  ['DE-BY', /\b(?:bayern|bayerisch\w*|freistaats? bayern)\b/u],
  ['DE-BB', /\b(?:brandenburgs?|brandenburgisch\w*)\b/u],
  ['DE-HE', /\b(?:hessens?|hessisch\w*)\b/u],
  ['DE-MV', /\b(?:mecklenburg vorpommern|m v|mv)\b/u],
  ['DE-NI', /\b(?:niedersachsens?|niedersaechsisch\w*)\b/u],
  ['DE-RP', /\b(?:rheinland pfalz|rheinland pfaelzisch\w*|rlp)\b/u],
  ['DE-SL', /\b(?:saarlands?|saarlaendisch\w*)\b/u],
  ['DE-ST', /\b(?:sachsen anhalts?|lsa)\b/u],
  ['DE-SN', /\b(?:sachsens?|saechsisch\w*|freistaats? sachsen)\b/u],
  ['DE-SH', /\b(?:schleswig holsteins?|schleswig holsteinisch\w*|s h)\b/u],
  ['DE-TH', /\b(?:thueringens?|thueringer|freistaats? thueringen)\b/u],
];

/** Towns that are Länder stay words: "Stadt" and "Senatskanzlei" of one name are told apart by their kind. */
function takeState(all: readonly string[]): { readonly state: string; readonly rest: readonly string[] } {
  const text = all.join(' ');
  for (const [state, pattern] of STATES) {
    if (!pattern.test(text)) continue;
    const rest = text
      .replace(pattern, ' ')
      .split(' ')
      .filter((word) => word !== '' && !/^(?:landes?|freistaats?)$/u.test(word));
    return { state, rest: rest.length > 0 ? rest : all };
  }
  return { state: '', rest: all };
}

function hostOf(website: string): string {
  const host = /^(?:https?:\/\/)?([^/?#\s:]+)/iu.exec(website.trim())?.[1] ?? '';
  return host.toLowerCase().replace(/^www\d?\./u, '');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
