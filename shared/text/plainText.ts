import { toComposed } from './normalForm';

/**
 * [Note: plain text] Characters of the category Cf (Unicode 17, §23.2) are invisible, come along when text is copied from web pages, chats and
 * office programs, and make texts differ that look the same: U+200B in an address, U+202A around it, U+00AD in a word. They are
 * dropped wherever text is typed, read, compared, searched or sent. What carries meaning is kept:
 * - signs that are visible although they are Cf (numbers and headings of Arabic, Syriac and Kaithi writing, hieroglyphs, music, shorthand);
 * - U+200C and U+200D between letters of a script that joins its letters, where they decide which form a letter has;
 * - U+200D within emoji, and the tags of a flag.
 */
const SEEN =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1345f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u;
const FORMAT = /\p{Cf}/gu;
/** Whatever may need a joiner: letters of all writings but ours, which never do. */
const JOINED_BEFORE = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}])\p{L}\p{M}*$/u;
const JOINED_AFTER = /^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}])\p{L}/u;
const EMOJI_BEFORE = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
const FLAG_BEFORE = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;
/** The longest that can come before: a flag with the tags of a region, in UTF-16 units. */
const LONGEST_BEFORE = 24;

/** Text as it is kept: composed (NFC, UAX #15), without characters that nobody sees. */
export function toPlainText(text: string): string {
  return isPlain(text) ? text : toComposed(withoutFormatCharacters(text));
}

/** A mail address as it is checked and sent: without blanks around it or characters that nobody sees. */
export function toMailAddress(text: string): string {
  return toPlainText(text).trim();
}

/**
 * A mail address as it is compared, in lower case. The local part too: every
 * mail server that anybody uses ignores its case (RFC 5321 §2.4 would allow otherwise).
 */
export function toAddressKey(address: string): string {
  return toMailAddress(address).toLowerCase();
}

function withoutFormatCharacters(text: string): string {
  return text.replace(FORMAT, (sign, offset: number) => (hasMeaning(sign, text, offset) ? sign : ''));
}

// Nearly every text is: up to U+02FF nothing is decomposed, and of Cf there is only the soft hyphen. Spares the work for each record written.
function isPlain(text: string): boolean {
  return /^[\u0000-\u00ac\u00ae-\u02ff]*$/u.test(text);
}

function hasMeaning(sign: string, text: string, offset: number): boolean {
  if (SEEN.test(sign)) return true;
  const isJoiner = sign === '\u200c' || sign === '\u200d';
  const isTag = sign >= '\u{e0020}' && sign <= '\u{e007f}';
  if (!isJoiner && !isTag) return false;
  const before = text.slice(Math.max(0, offset - LONGEST_BEFORE), offset);
  if (isTag) return FLAG_BEFORE.test(before);
  const after = text.slice(offset + 1, offset + 3);
  if (sign === '\u200d' && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return true;
  // Some writings end a word with one: Persian and the Indic ones.
  return JOINED_BEFORE.test(before) && (JOINED_AFTER.test(after) || !/^\p{L}/u.test(after));
}
