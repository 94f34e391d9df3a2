import type { Rsvp } from '../../schema/attendance';
import { foldForMatching } from '../../text/foldForMatching';

/** `none`: asked and not answered. Whoever says only how they take part takes part. */
type Part = Rsvp | 'mode';

const WORDS: Readonly<Record<Part, readonly string[]>> = {
  yes: [
    ...[
      'ja',
      'j',
      'yes',
      'y',
      'true',
      'wahr',
      '1',
      'x',
      'ok',
      'on',
      'zusage',
      'zugesagt',
      'sagt zu',
      'sage zu',
      'dabei',
    ],
    ...['nimmt teil', 'nehme teil', 'ich nehme teil', 'nehmen teil', 'teilnahme', 'teilnehmend', 'kommt', 'ich komme'],
    ...['komme', 'ich bin dabei', 'bin dabei', 'angemeldet', 'bestätigt', 'angenommen', 'registriert', 'gebucht'],
    ...[
      'accepted',
      'accept',
      'attending',
      'going',
      'coming',
      'confirmed',
      'registered',
      'approved',
      'booked',
      'will attend',
    ],
    ...[
      'i will attend',
      'i am coming',
      'completed',
      'checked in',
      'eingecheckt',
      'teilgenommen',
      'attended',
      'anwesend',
    ],
  ],
  no: [
    ...[
      'nein',
      'n',
      'no',
      'false',
      'falsch',
      '0',
      'absage',
      'abgesagt',
      'sagt ab',
      'sage ab',
      'abgemeldet',
      'verhindert',
    ],
    ...['nimmt nicht teil', 'nehme nicht teil', 'ich nehme nicht teil', 'nehmen nicht teil', 'keine teilnahme'],
    ...['kommt nicht', 'komme nicht', 'ich komme nicht', 'nicht dabei', 'ich bin nicht dabei', 'entschuldigt'],
    ...[
      'ich kann nicht',
      'leider nicht',
      'leider nein',
      'abgelehnt',
      'storniert',
      'zurückgezogen',
      'nicht teilnehmend',
    ],
    ...[
      'declined',
      'decline',
      'not attending',
      'not going',
      'not coming',
      'cancelled',
      'canceled',
      'rejected',
      'refunded',
    ],
    ...[
      'will not attend',
      'i will not attend',
      'i cannot attend',
      'cannot attend',
      'withdrawn',
      'regrets',
      'apologies',
    ],
  ],
  maybe: [
    ...['vielleicht', 'evtl', 'eventuell', 'ggf', 'gegebenenfalls', 'unter vorbehalt', 'mit vorbehalt', 'unsicher'],
    ...['noch unsicher', 'noch unklar', 'weiß noch nicht', 'voraussichtlich', 'unentschieden', 'interessiert'],
    ...['maybe', 'perhaps', 'possibly', 'tentative', 'tentatively', 'not sure', 'unsure', 'interested', 'undecided'],
  ],
  none: [
    ...['offen', 'noch offen', 'ausstehend', 'keine antwort', 'keine rückmeldung', 'unbeantwortet', 'eingeladen'],
    ...[
      'open',
      'pending',
      'no reply',
      'no response',
      'not answered',
      'not responded',
      'needs action',
      'invited',
      'k a',
    ],
  ],
  mode: [
    ...['vor ort', 'vorort', 'in präsenz', 'präsenz', 'persönlich', 'saal', 'online', 'digital', 'virtuell', 'remote'],
    ...['hybrid', 'per video', 'videokonferenz', 'per videokonferenz', 'onsite', 'on site', 'in person', 'virtual'],
    ...['virtually', 'live', 'stream', 'livestream', 'per stream', 'in presence', 'face to face', 'physisch'],
  ],
};

const partByWords: ReadonlyMap<string, Part> = new Map(
  (['yes', 'no', 'maybe', 'none', 'mode'] as const).flatMap((part) =>
    WORDS[part].map((words) => [foldForMatching(words), part] as const),
  ),
);

/** What makes of a yes one that is not wholly meant, or of a sentence one that needs a reader. Folded. */
const reserve =
  /\b(?:nicht|kein\w*|nie|nur|aber|ausser|jedoch|sofern|falls|wenn|ohne|oder|vielleicht|ab|bis|erst|statt|leider|vertret\w*|not|never|only|but|except|unless|if|without|or|maybe|until|from|instead|unfortunately)\b/u;

const SIGNS: ReadonlyMap<string, Part> = new Map([
  ...['✓', '✔', '☑', '✅', '+'].map((sign) => [sign, 'yes'] as const),
  ...['☐', '✗', '✘', '❌'].map((sign) => [sign, 'no'] as const),
  ...['?', '-', '–'].map((sign) => [sign, 'none'] as const),
]);

export interface ReadAnswer {
  readonly rsvp: Rsvp;
  /** What the words say beyond that, as they stand: "vor Ort", "ja, aber erst ab 14 Uhr". */
  readonly comment: string;
}

/**
 * What a cell says of whether somebody comes: words of form tools, of platforms and of people, in German and English. Undefined where that is not clear: an
 * answer is never guessed.
 */
export function readAnswer(text: string): ReadAnswer | undefined {
  const plain = text.trim();
  const parts = plain
    .split(/[,;:()\n/]|\s[–-]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const whole = knownPart(plain);
  const read = whole === undefined ? parts.map(readPart) : [whole];
  const isOneWord = read.length === 1 && whole !== undefined && whole !== 'mode';
  if (plain === '') return { rsvp: 'none', comment: '' };
  const said = new Set(read.filter((part) => part === 'yes' || part === 'no' || part === 'maybe'));
  const [only] = said;
  if (said.size > 1) return undefined;
  // A no with reserve is a no: "Nein, leider verhindert".
  if (only !== 'no' && read.includes(undefined) && reserve.test(withoutKnown(parts))) return undefined;
  const comment = isOneWord ? '' : plain;
  if (only !== undefined) return { rsvp: only, comment };
  if (read.includes('mode') && !read.includes('none')) return { rsvp: 'yes', comment };
  return read.every((part) => part === 'none') ? { rsvp: 'none', comment: '' } : undefined;
}

function withoutKnown(parts: readonly string[]): string {
  return parts
    .filter((part) => readPart(part) === undefined)
    .map(foldForMatching)
    .join(' ');
}

function knownPart(part: string): Part | undefined {
  return SIGNS.get(part.trim()) ?? partByWords.get(foldForMatching(part));
}

function readPart(part: string): Part | undefined {
  const known = knownPart(part);
  if (known !== undefined) return known;
  // "Ja gerne", "Ja ich komme vor Ort", "Nein danke".
  const [, first, rest] = /^(ja|yes|nein|no) (.+)$/u.exec(foldForMatching(part)) ?? [];
  if (first === undefined || rest === undefined) return undefined;
  const isYes = first === 'ja' || first === 'yes';
  if (!isYes) return 'no';
  return reserve.test(rest) ? undefined : 'yes';
}
