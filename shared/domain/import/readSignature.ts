import { countKnown } from './columnSynonyms';
import type { ImportField } from './importProblem';
import { readEmail } from './readCells';
import type { ColumnMapping } from './recogniseColumns';
import type { ParsedTable } from './recordsToTable';
import { isSalutation, splitFullName } from './splitFullName';

/** One thing that a signature says, and what it is taken for. */
type Part = { readonly heading: string; readonly value: string; readonly field: ImportField };

const GREETING =
  /^(?:(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schönen?|kollegialen) (?:grüßen?|grüssen?|gruß)|viele grüße|grüße|beste grüße|kind regards|best regards|regards|best wishes|mfg|vg|lg)\b/iu;
const SEPARATOR = /^[-–—_=*~#\s.]+$/u;
/** "im Auftrag", "in Vertretung", before a name. */
const ON_BEHALF = /^(?:i\.\s?[AV]\.|im Auftrag|in Vertretung)\s*/iu;
const ADDRESS = /[^\s@<>,;:"()|]+@[^\s@<>,;:"()|]+\.[^\s@<>,;:"()|.]{2,}/gu;
const WEB = /(?:https?:\/\/|www\.)\S+/iu;
/** "Tel.: 030 1", "M +49 171 2", "Telefon dienstlich 030 1". */
const PHONE =
  /(?:(?<label>(?:tele)?fon|tel|telephone|phone|durchwahl|zentrale|sekretariat|mobil(?:telefon|funk)?|mobile|cell|handy|(?:tele)?fax|[tmf])(?<more>\s\(?(?:dienstlich|privat|work|mobil)\)?)?\s*[.:]*\s*)?(?<number>(?:\+|\(?0)\d[\d\s()/.–-]{4,}\d)/giu;
const CITY = /(?:^|[\s,])(?:D[-–\s])?\d{5}\s+(?<city>\p{L}[\p{L} .()/-]*\p{L})/u;
const STREET = /(?:str(?:aße|\.|asse)|weg|platz|allee|ring|gasse|damm|ufer|markt|chaussee)\s*\d+\s*\p{L}?/iu;
const DEPARTMENT =
  /^(?:referat|abteilung|abt\.|amt für|amt \d|dezernat|fachbereich|fb|fachdienst|sachgebiet|stabsstelle|stabstelle|geschäftsbereich|stabsbereich|team|unit|division|department)(?!\p{L})/iu;
const OFFICE =
  /(?:leit(?:er|erin|ung)|referent|beauftragte|dezernent|geschäftsführ|professor|direktor|präsident|minister(?:in)?$|koordinat|manager|officer|cdo|cio|ciso|head of|chief|sachbearbeit|mitarbeit|berater|consultant|bürgermeister|beigeordnet|staatssekretär|lead|architekt|vorstand|sprecher)/iu;
const INSTITUTION =
  /(?:^|\s|\p{L})(?:stadt|kreis|gemeinde|ministerium|universität|hochschule|institut|behörde|landesamt|bundesamt|staatskanzlei|senatskanzlei|senatsverwaltung|verwaltung|regierung|agentur|anstalt|verband|verein|region|akademie|kammer|zentrum|bezirk|gmbh|ggmbh|e\.\s?v\.|aör|ag|se|kg|university|council)(?!\p{L})/iu;
/** "Der Oberbürgermeister", "Die Landrätin": in whose name the authority writes, not what the person is. */
const HEAD =
  /^(?:der|die|das)\s+(?:\p{L}+\s+)?\p{L}*(?:bürgermeister|landrat|landrätin|präsident|minister|senator|direktor|vorstand|beauftragte|rektor|kanzler|geschäftsführ|magistrat|dezernent|staatssekretär|vorsitzende)\p{L}*(?:\s.*)?$/iu;
/** What mail programs put below every mail. */
const DISCLAIMER =
  /vertraulich\p{L}* (?:und|oder|information|inhalt|nachricht)|(?:diese|this) e?-?(?:mail|nachricht|message)\b.*(?:vertraulich|bestimmt|confidential|intended|privileged|enthält|enthalten|contain)|(?:not|nicht) (?:the intended recipient|der (?:richtige|beabsichtigte) (?:adressat|empfänger))|ausgedruckt werden|ausdrucken|before printing|print(?:ing)? this e-?mail|virenfrei|viren geprüft|virus-?free|datenschutzhinweis|informationen zum datenschutz|disclaimer|haftungsausschluss/iu;
const MOST_LINES = 60;
/** In characters; what is longer is prose. */
const LONGEST_LINE = 300;

/** Whether a pasted text is what stands below a mail: some lines without the tabs of a spreadsheet, none of which has headings of a list. */
export function looksLikeSignature(text: string): boolean {
  if (text.includes('\t')) return false;
  const lines = linesOf(text);
  return lines.length <= MOST_LINES && !lines.some((line) => line.includes(';') && countKnown(line.split(';')) >= 2);
}

/**
 * A signature as a table of one row, each part a column that a person can correct. What is not understood goes to the notes; only the greeting
 * and lines that draw are left.
 */
export function readSignature(text: string): {
  readonly table: ParsedTable;
  readonly mappings: readonly ColumnMapping[];
} {
  const taken = new Set<ImportField>();
  const lines = linesOf(text);
  const end = disclaimersFrom(lines);
  const parts = lines.filter((_, index) => !end.has(index)).flatMap((line) => partsOf(line, taken));
  const cells = parts.map(({ value }) => value);
  return {
    table: {
      header: parts.map(({ heading }) => heading),
      headingLine: 0,
      firstLines: [],
      above: [],
      rows: [{ line: 1, cells, extra: '' }],
      problems: [],
      emptyRows: 0,
      ...(end.size > 0 && { notes: [{ key: 'import.note.disclaimer', values: {} }] }),
    },
    mappings: parts.map(({ heading, value, field }, index) => ({
      index,
      heading,
      field,
      samples: [value],
      ...(field === 'notes' && { isLabelled: true }),
    })),
  };
}

/** Lines of such a text: the one that says so, and what goes on below it in prose. */
function disclaimersFrom(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const goesOn = found.has(index - 1) && line.split(' ').length >= LEAST_PROSE && line.search(ADDRESS) < 0;
    if (DISCLAIMER.test(line) || goesOn) found.add(index);
  }
  return found;
}

/** In words. */
const LEAST_PROSE = 6;

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^>+\s?/u, '').trim())
    .filter((line) => line !== '' && !SEPARATOR.test(line) && !GREETING.test(line));
}

function partsOf(line: string, taken: Set<ImportField>): readonly Part[] {
  if (line.length > LONGEST_LINE) return [{ heading: '', value: line, field: 'notes' }];
  const parts: Part[] = [];
  let rest = line;
  for (const [address] of line.matchAll(ADDRESS)) {
    if (readEmail(address) === undefined) continue;
    parts.push({ heading: '', value: address, field: 'email' });
    rest = rest.replace(address, ' ');
  }
  const web = WEB.exec(rest)?.[0];
  if (web !== undefined) {
    parts.push({ heading: 'Web', value: `Web: ${web}`, field: 'notes' });
    rest = rest.replace(web, ' ');
  }
  for (const { 0: whole, groups } of rest.matchAll(PHONE)) {
    const number = groups?.['number'] ?? '';
    if ((number.match(/\d/gu) ?? []).length < 6) continue;
    const label = `${groups?.['label'] ?? ''}${groups?.['more'] ?? ''}`.replace(/[.:\s]+$/u, '');
    const isFax = /^(?:tele)?fax$|^f$/iu.test(label);
    parts.push(
      isFax
        ? { heading: 'Fax', value: `Fax: ${number}`, field: 'notes' }
        : { heading: /^m$/iu.test(label) ? 'Mobil' : label, value: number, field: 'phone' },
    );
    rest = rest.replace(whole, ' ');
  }
  const left = parts.length === 0 ? line : withoutLabels(rest.replace(/mailto:|tel:/giu, ' '));
  return left === '' ? parts : [...parts, ...textParts(left, taken)];
}

/** What is left of "Tel.: … | E-Mail: …". */
function withoutLabels(rest: string): string {
  return rest
    .split(/[|·•]/u)
    .map((piece) => piece.replace(/[<([]\s*[>)\]]/gu, ' ').replace(/^[\s,;:-]+|[\s,;:-]+$/gu, ''))
    .filter((piece) => !/^(?:e-?mail|mail|e|web|internet|homepage|tel(?:efon)?|mobil|fax)?[.:]*$/iu.test(piece))
    .join(' | ');
}

function textParts(text: string, taken: Set<ImportField>): readonly Part[] {
  const take = (field: ImportField, value: string): readonly Part[] => {
    taken.add(field);
    return [{ heading: '', value, field }];
  };
  const keep: readonly Part[] = [{ heading: '', value: text, field: 'notes' }];
  const [first = '', ...others] = text.split(/\s*[,|]\s+/u);
  if (!taken.has('fullName') && others.some(isNoName) && isName(first.replace(ON_BEHALF, '')))
    return [first, others.join(', ')].flatMap((piece) => textParts(piece, taken));
  const city = CITY.exec(text)?.groups?.['city'];
  if (city !== undefined && !taken.has('city')) {
    const isAlone = /^(?:D[-–\s])?\d{5}\s/u.test(text);
    return [...take('city', city), ...(isAlone && text.endsWith(city) && text.length < city.length + 8 ? [] : keep)];
  }
  if (STREET.test(text) || HEAD.test(text)) return keep;
  if (DEPARTMENT.test(text) && !taken.has('department')) return take('department', text);
  const name = text.replace(ON_BEHALF, '');
  if (!taken.has('fullName') && isName(name)) return take('fullName', name);
  if (OFFICE.test(text) && !taken.has('office')) return take('office', text);
  if (INSTITUTION.test(text) && !taken.has('institution')) return take('institution', text);
  return keep;
}

/** Two to five words that begin with capital letters, titles left aside, of which none is known to be something else. */
function isName(text: string): boolean {
  const { givenName, familyName, academicTitle } = splitFullName(text);
  if (givenName === '' || familyName === '' || isSalutation(text)) return false;
  const words = `${givenName} ${familyName}`.split(' ');
  const isCapital = words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2;
  const areLetters = words.every((word) => /^[\p{L}.'’-]+$/u.test(word));
  if (!areLetters || !isCapital || words.length > 5) return false;
  return academicTitle !== '' || !isNoName(text);
}

function isNoName(text: string): boolean {
  return OFFICE.test(text) || INSTITUTION.test(text) || DEPARTMENT.test(text);
}
