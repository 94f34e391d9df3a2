import { picturesToWords } from './rich/picturesToWords';
import { richToPlain } from './rich/richToPlain';
import { sharedToRich } from './rich/sharedToRich';
import { replaceWords, rewriteShared } from './rewriteShared';
import {
  createSharedText,
  editAsNobody,
  isSharedText,
  openSharedText,
  readSharedText,
  type SharedText,
} from './sharedText';
import { toPlainText } from './plainText';

type Content = Readonly<Record<string, unknown>>;

/** A record with a description: its words, and beside them how they look. */
export interface Described {
  readonly description: string;
  readonly richDescription: SharedText;
}

/**
 * [Note: a description is said twice] Descriptions were plain texts, and laptops of earlier versions go on reading and writing `description` as such. Beside it lies
 * `richDescription`, the shared text with the looks, which they keep and send back. The plain words are what counts: where the two differ, an earlier version or another
 * tool has written, and the formatted text is edited to what the words say. Every laptop makes this very edit when it reads the record, and stores it with
 * the next one of its own; nothing is moved over at once.
 * @param known the formatted text as it was opened, where the record has none yet: what arrives meanwhile is an edit of it
 */
export function descriptionOf({ description, richDescription }: Described, known?: SharedText): SharedText {
  if (richDescription.update !== '') return followPlain(richDescription, description);
  return known ? followPlain(known, description) : { update: '', text: description };
}

/** For where nothing can be formatted: calendar entries, letters, tables. @param wordsOf see `picturesToWords` */
export function descriptionToPlain(record: Described, wordsOf: (shown: string) => string): string {
  return record.richDescription.update === ''
    ? record.description
    : richToPlain(picturesToWords(sharedToRich(descriptionOf(record)), wordsOf));
}

/** How words are compared decides which letters are replaced, and so is a part of the edit: another way of comparing needs another number. */
const COMPARISON = '1';

function followPlain(rich: SharedText, plain: string): SharedText {
  const words = wordsOf(plain);
  // Plain words enter the store tidied up, the letters of a shared text as they were typed.
  if (wordsOf(rich.text) === words || toPlainText(wordsOf(rich.text)) === toPlainText(words)) return rich;
  const doc = openSharedText(rich);
  const { update } = readSharedText(doc);
  const end = rich.text.slice(wordsOf(rich.text).length);
  editAsNobody(doc, [COMPARISON, update, words].join(' '), () => replaceWords(doc, `${words}${end}`));
  const followed = readSharedText(doc);
  doc.destroy();
  return followed;
}

/** Without the line feed that a last line has because it is more than text, and without empty lines behind everything. */
export function wordsOf(text: string): string {
  return text.replace(/\n+$/u, '');
}

/**
 * A local edit with both texts: whoever writes one of them writes the other. Where both are given and differ, the words count. Looks without a word, given
 * alone, are those of a time when nothing was formatted yet.
 */
export function withBothDescriptions(record: Content, patch: Content): Content {
  const [given, rich, current] = [patch[WORDS], patch[RICH], record[RICH]];
  if (!isSharedText(rich))
    return typeof given === 'string' && isSharedText(current) && current.update !== ''
      ? { ...patch, [RICH]: followPlain(current, given) }
      : patch;
  const before = record[WORDS];
  const words =
    typeof given === 'string' ? given : rich.text === '' && typeof before === 'string' ? before : wordsOf(rich.text);
  if (words === '' || rich.text !== '') return { ...patch, [WORDS]: words, [RICH]: followPlain(rich, words) };
  const isFormatted = isSharedText(current) && current.update !== '';
  return { ...patch, [WORDS]: words, [RICH]: isFormatted ? rewriteShared(current, createSharedText(words)) : rich };
}

export const WORDS = 'description';
export const RICH = 'richDescription';

/** Names of fields as a person sees them: a description with its looks is one. */
export function fieldsAsSeen(fields: readonly string[]): readonly string[] {
  return fields.includes(RICH) ? fields.filter((field) => field !== WORDS) : fields;
}

/** What a field of a record says; of a description what its words and looks say together. */
export function valueAsSeen(record: Content, field: string): unknown {
  const described = field === RICH ? describedIn(record) : undefined;
  return described ? descriptionOf(described) : record[field];
}

/** The formatted descriptions of two laptops, to be merged; undefined where neither has one, and the words are merged as always. */
export function descriptionsToMerge(
  base: Content,
  local: Content,
  remote: Content,
): { readonly local: SharedText; readonly remote: SharedText } | undefined {
  const [ours, theirs, before] = [describedIn(local), describedIn(remote), describedIn(base)];
  if (!ours || !theirs || (ours.richDescription.update === '' && theirs.richDescription.update === ''))
    return undefined;
  const common = before && materialised(descriptionOf(before));
  return { local: materialised(descriptionOf(ours, common)), remote: materialised(descriptionOf(theirs, common)) };
}

function materialised(text: SharedText): SharedText {
  return text.update === '' ? createSharedText(text.text) : text;
}

/** Of a record from elsewhere, whose field is whatever it is. */
function describedIn({ [WORDS]: description, [RICH]: richDescription }: Content): Described | undefined {
  return typeof description === 'string' && isSharedText(richDescription)
    ? { description, richDescription }
    : undefined;
}
