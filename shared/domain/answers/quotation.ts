/**
 * [Note: own words] A mail program puts what is answered below, above or between the answer, each in its own way. A line counts as quoted only
 * where it says so: by its sign ">", or behind a line or block that mail programs write above what they quote. What is left are the person's own words.
 * Where nothing is left (somebody wrote below a text that has no signs), nobody can tell the two apart, and the whole text is shown.
 * Nothing is thrown away: the whole text stays beside the words.
 */
export interface OwnWords {
  /** `''` where nothing can be told apart. */
  readonly words: string;
  /** Of a mail that was passed on within the text: what its head says, and its text. */
  readonly forwarded?: { readonly head: ReadonlyMap<HeadField, string>; readonly text: string };
}

type Mark = 'own' | 'quoted' | 'signature';

const QUOTED = /^[ \t]{0,3}>/u;
/** "-- ", which some programs cut to "--". */
const SIGNATURE = /^--[ \t]?$/u;

export function readOwnWords(text: string): OwnWords {
  const lines = text.split(/\r\n|\r|\n/u);
  const plain = lines.map((line) => line.replaceAll(/[\u00a0\u202f]/gu, ' ').replaceAll(/\p{Cf}/gu, ''));
  const marks = plain.map((line): Mark => (QUOTED.test(line) ? 'quoted' : 'own'));
  let forwarded: OwnWords['forwarded'];
  for (let at = 0; at < lines.length; at += 1) {
    if (marks[at] === 'quoted') continue;
    const head = readHead(plain, at);
    if (!head) continue;
    const { end, isForward, fields } = head;
    for (let line = at; line < end; line += 1) marks[line] = 'quoted';
    const next = plain.findIndex((line, index) => index >= end && line.trim() !== '');
    // With signs the quotation ends where they do; without, it is the rest.
    if (next >= 0 && marks[next] === 'quoted') continue;
    marks.fill('quoted', end);
    if (isForward) forwarded = { head: fields, text: lines.slice(end).join('\n').trim() };
    break;
  }
  markSignatures(plain, marks);
  const words = lines
    .map((line, at) => (marks[at] === 'own' ? line.trimEnd() : ''))
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return { words, ...(forwarded && { forwarded }) };
}

/** From its line of hyphens to the next quotation. One above which nobody wrote anything is not told from words. */
function markSignatures(plain: readonly string[], marks: Mark[]): void {
  let isWritten = false;
  let isSignature = false;
  plain.forEach((line, at) => {
    if (marks[at] === 'quoted') isSignature = false;
    else if (isSignature || (isWritten && SIGNATURE.test(line))) {
      isSignature = true;
      marks[at] = 'signature';
    } else if (line.trim() !== '') isWritten = true;
  });
}

interface Head {
  /** The line behind it. */
  readonly end: number;
  readonly isForward: boolean;
  readonly fields: ReadonlyMap<HeadField, string>;
}

const NO_FIELDS: ReadonlyMap<HeadField, string> = new Map();
/** Lines that an attribution is wrapped to. */
const MOST_WRAPPED = 4;
const LONGEST_HEAD = 600;

const REPLY_LINE =
  /^[-_*\s]*-{2,}\s*(?:urspr(?:ü|ue)ngliche (?:nachricht|e-?mail)|original ?-?(?:nachricht|message)|originalnachricht|original appointment|ursprünglicher termin)\s*-{2,}[-_*\s]*$/iu;
const FORWARD_LINE =
  /^(?:[-_*\s]*-{2,}\s*(?:weitergeleitete (?:nachricht|e-?mail)|forwarded message)\s*-{2,}[-_*\s]*|(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded message)\s*:)\s*$/iu;
const RULE = /^\s*_{10,}\s*$/u;

/** "Am 3. Dez. 2026 um 10:00 schrieb …:", "On Dec 3, 2026, at 10:00, … wrote:", "… schrieb am Do., 3. Dez. 2026, 10:00:", "2026-12-03 10:00 GMT+01:00 … <…>:". */
const ATTRIBUTIONS: readonly RegExp[] = [
  /^Am\b(?=.*\d).{4,200}?\bschrieb(?:en)?\b.{0,350}:$/iu,
  /^(?:Den|Il|Le|Op)\b(?=.*\d).{4,200}?\b(?:skrev|scritto|écrit|schreef)\b.{0,350}:$/iu,
  /^On\b(?=.*\d).{4,350}?\bwrote:$/iu,
  /^.{1,250}\b(?:schrieb|wrote)\s(?:am|on)\b(?=.*\d).{4,120}:$/iu,
  /^\d{4}-\d\d-\d\d\s.{0,200}<[^<>\s]+@[^<>\s]+>\s*:$/u,
];
/** What no sentence of a person has together: a year or a time of day. */
const STAMP = /\b\d{1,2}:\d{2}\b|\b\d{4}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b/u;

function readHead(plain: readonly string[], at: number): Head | undefined {
  const line = (plain[at] ?? '').trim();
  if (line === '') return undefined;
  const isForward = FORWARD_LINE.test(line);
  if (isForward || REPLY_LINE.test(line) || RULE.test(line)) {
    const next = skipBlank(plain, at + 1);
    const block = readBlock(plain, next);
    if (block) return { ...block, isForward };
    // A line of underscores alone is one that a person drew.
    return RULE.test(line) ? undefined : { end: at + 1, isForward, fields: NO_FIELDS };
  }
  const block = readBlock(plain, at);
  if (block) return { ...block, isForward: false };
  const end = endOfAttribution(plain, at);
  if (end === undefined) return undefined;
  // Words right above it, without an empty line between, are not its beginning.
  for (let later = at + 1; later < end; later += 1) if (endOfAttribution(plain, later) === end) return undefined;
  return { end, isForward: false, fields: NO_FIELDS };
}

function endOfAttribution(plain: readonly string[], at: number): number | undefined {
  let joined = '';
  for (let end = at; end < Math.min(plain.length, at + MOST_WRAPPED); end += 1) {
    const line = (plain[end] ?? '').trim();
    if (line === '' || QUOTED.test(plain[end] ?? '')) return undefined;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (joined.length > LONGEST_HEAD) return undefined;
    if (line.endsWith(':') && STAMP.test(joined) && ATTRIBUTIONS.some((pattern) => pattern.test(joined)))
      return end + 1;
  }
  return undefined;
}

export type HeadField = 'from' | 'date' | 'to' | 'cc' | 'subject';

const FIELD =
  /^\*{0,2}(Von|From|Gesendet|Sent|Datum|Date|An|To|Cc|Kopie|Bcc|Betreff|Subject|Antwort an|Reply-To|Wichtigkeit|Importance|Priorität|Anlagen|Attachments)\s?:\*{0,2}(?=\s|$)/iu;
const FIELD_NAMES: Readonly<Record<string, HeadField>> = {
  von: 'from',
  from: 'from',
  gesendet: 'date',
  sent: 'date',
  datum: 'date',
  date: 'date',
  an: 'to',
  to: 'to',
  cc: 'cc',
  kopie: 'cc',
  betreff: 'subject',
  subject: 'subject',
};
/** Lines of a block, those that are wrapped included. */
const MOST_LINES_OF_BLOCK = 24;
const LINES_BETWEEN = 6;

/** The block that Outlook and others write above what they quote: sender, and two more of day, recipients and subject, each a line with its name. */
function readBlock(plain: readonly string[], at: number): Omit<Head, 'isForward'> | undefined {
  if (!FIELD.test((plain[at] ?? '').trim())) return undefined;
  const fields = new Map<HeadField, string>();
  let end = at;
  let field: HeadField | undefined;
  for (let line = at; line < Math.min(plain.length, at + MOST_LINES_OF_BLOCK); line += 1) {
    const text = (plain[line] ?? '').trim();
    const name = FIELD.exec(text);
    if (name) {
      field = FIELD_NAMES[(name[1] ?? '').toLowerCase()];
      if (field && fields.has(field)) break;
      if (field) fields.set(field, text.slice(name[0].length).trim());
      end = line + 1;
    } else if (text === '') {
      // Some programs leave a line free between the names.
      const next = skipBlank(plain, line);
      if (next > line + 1 || !FIELD.test((plain[next] ?? '').trim())) break;
    } else if (fields.has('subject') || line - end >= LINES_BETWEEN) break;
    else if (field) fields.set(field, `${fields.get(field) ?? ''} ${text}`.trim());
  }
  return fields.has('from') && fields.size >= 3 ? { end, fields } : undefined;
}

function skipBlank(plain: readonly string[], from: number): number {
  let at = from;
  while (at < plain.length && (plain[at] ?? '').trim() === '') at += 1;
  return at;
}
