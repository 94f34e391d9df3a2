import type { OutcomeKind } from '../../schema';
import { captureDate, impossibleDate } from './captureDate';

export type ResolvedOwner = { readonly memberId: string } | { readonly text: string };

export interface CaptureContext {
  /** `YYYY-MM-DD` of the meeting: "bis Freitag" counts from there, also where the minutes are tidied up days later. */
  readonly day: string;
  /** Whom a name means: a member, an institution's name; undefined where nobody is called so. */
  readonly resolveOwner: (name: string) => ResolvedOwner | 'several' | undefined;
}

export interface CapturedOutcome {
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly ownerIds: readonly string[];
  readonly ownerText: string;
  readonly due: string;
}

const KIND_BY_PREFIX: Readonly<Record<string, OutcomeKind>> = { b: 'decision', a: 'task', i: 'information' };
const PREFIXED = /^\s*([bai])\s*:\s*(.*)$/isu;
const QUOTED = /^[„“"”»«]([^„“"”»«]+)[“"”»«]/u;
const LONGEST_NAME_IN_WORDS = 5;
/** In German, what is to be done begins with a capital, too: more than two would take it along. */
const LONGEST_UNKNOWN_NAME = 2;
const CAPITAL = /^\p{Lu}/u;
const PARTICLE = /^(?:vo[nm]|zu[rm]?|van|de[nrl]?|di|da|la|le)$/u;
const TITLE = /^(?:Dr|Prof|Ing|Dipl|Frau|Herrn?)\.?(?:-\p{L}+\.?)?$/u;
/** A first word in small letters that does not end as verbs of the third person do. */
const GOES_ON_WITHOUT_VERB = /^\p{Ll}[^\s]*[^t\s](?:\s|$)/u;
const SIGN_ENDS = /[,.;:!?)]$/u;

type Owned = Pick<CapturedOutcome, 'text' | 'ownerIds' | 'ownerText'>;

/** Reads what the minute taker types: `b: text`, `i: text`, `a: text @Name bis 15.12.`. Undefined without one of the prefixes. */
export function parseQuickCapture(input: string, context: CaptureContext): CapturedOutcome | undefined {
  const [, prefix = '', body = ''] = PREFIXED.exec(input) ?? [];
  const kind = KIND_BY_PREFIX[prefix.toLowerCase()];
  if (kind === undefined) return undefined;
  // A decision may well say "bis Q2" or write an address: only a task has an owner and a day.
  if (kind !== 'task') return { kind, text: tidy(body), ownerIds: [], ownerText: '', due: '' };
  const dated = captureDate(body, context.day);
  const owned = takeOwners(dated ? body.replace(dated.words, ' ') : body, context);
  return { kind, ...owned, due: dated?.date ?? '' };
}

/** The deadline that a task names and the calendar does not have: "bis 31.02.". It stays in the text, and the task has no day. */
export function impossibleDue(input: string, day: string): string | undefined {
  const [, prefix = '', body = ''] = PREFIXED.exec(input) ?? [];
  return KIND_BY_PREFIX[prefix.toLowerCase()] === 'task' ? impossibleDate(body, day) : undefined;
}

/** Whether a deadline lies before the meeting that sets it: a slip of the pen. @param day as in `CaptureContext` */
export function isPastDue({ due }: Pick<CapturedOutcome, 'due'>, day: string): boolean {
  return due !== '' && due < day;
}

/**
 * In "@Kuhn Gliederung" the second word is the task, since there would be none, and in "@Kuhn Gliederung vorlegen" it is what something is to be
 * done with; "@Erika Kuhn legt vor" goes on with what she does.
 */
function takeOwners(body: string, { resolveOwner }: CaptureContext): Owned {
  const owned = takeMentions(body, resolveOwner, LONGEST_UNKNOWN_NAME);
  const hasLostNoun = body.startsWith('@') && GOES_ON_WITHOUT_VERB.test(owned.text);
  return owned.text === '' || hasLostNoun ? takeMentions(body, resolveOwner, 1) : owned;
}

function takeMentions(body: string, resolveOwner: CaptureContext['resolveOwner'], longestUnknown: number): Owned {
  const [first = '', ...mentions] = body.split(/(?:^|(?<=\s))@/u);
  const kept = [first];
  const ownerIds = new Set<string>();
  const ownerTexts = new Set<string>();
  for (const mention of mentions) {
    const { owner, rest } = readMention(mention, resolveOwner, longestUnknown);
    if (owner === undefined) kept.push(`@${rest}`);
    else if ('memberId' in owner) ownerIds.add(owner.memberId);
    else ownerTexts.add(owner.text);
    if (owner !== undefined) kept.push(rest);
  }
  return { text: tidy(kept.join(' ')), ownerIds: [...ownerIds], ownerText: [...ownerTexts].join(', ') };
}

/** What is quoted, otherwise the longest run of words that is somebody's name, otherwise what is written like the name of somebody unknown. */
function readMention(
  mention: string,
  resolveOwner: CaptureContext['resolveOwner'],
  longestUnknown: number,
): { readonly owner: ResolvedOwner | undefined; readonly rest: string } {
  const quoted = QUOTED.exec(mention);
  if (quoted) {
    const name = (quoted[1] ?? '').trim();
    return { owner: ownerCalled(name, resolveOwner) ?? { text: name }, rest: mention.slice(quoted[0].length) };
  }
  const words = mention.split(/(\s+)/u);
  for (let count = Math.min(LONGEST_NAME_IN_WORDS, Math.ceil(words.length / 2)); count > 0; count -= 1) {
    const owner = ownerCalled(nameIn(words.slice(0, count * 2 - 1)), resolveOwner);
    if (owner) return { owner, rest: words.slice(count * 2 - 1).join('') };
  }
  const length = unknownNameLength(words, longestUnknown);
  const name = nameIn(words.slice(0, length));
  return name === ''
    ? { owner: undefined, rest: mention }
    : { owner: { text: name }, rest: words.slice(length).join('') };
}

/**
 * How many parts of the split text are the name of somebody unknown: "Erika Unbekannt", "Dr. Erika von Unbekannt". It ends at a sign or a word in
 * small letters; titles and what stands between the names of one do not count.
 * @param longest in words
 */
function unknownNameLength(words: readonly string[], longest: number): number {
  let length = 1;
  let names = 0;
  for (let index = 0; index < words.length; index += 2) {
    const word = words[index] ?? '';
    if (PARTICLE.test(word) && index > 0) continue;
    if (!CAPITAL.test(word)) break;
    length = index + 1;
    if (TITLE.test(word)) continue;
    names += 1;
    if (names === longest || SIGN_ENDS.test(word)) break;
  }
  return length;
}

/** A name that several share is a name all the same, and goes into the text of owners as it is; somebody has to say who is meant. */
function ownerCalled(name: string, resolveOwner: CaptureContext['resolveOwner']): ResolvedOwner | undefined {
  const owner = resolveOwner(name);
  return owner === 'several' ? { text: name } : owner;
}

function nameIn(words: readonly string[]): string {
  return words
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:!?]+$/u, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/[\s,;]+$/u, '')
    .trim();
}
