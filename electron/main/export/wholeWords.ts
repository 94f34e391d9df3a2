// A glyph without width that stands for the soft hyphen alone, moved to its place before or not.
const softHyphen =
  /\/Span\s*<<\s*\/ActualText\s*<FEFF00AD>\s*>>\s*BDC\s+([-+.\d]+\s+[-+.\d]+\s+T[dD]\s+)?<[0-9A-Fa-f]+>\s*Tj\s+EMC\s*/gu;

/**
 * Without the marks of where a long word could have been broken. Chromium writes each soft hyphen of a word that stayed whole as an invisible
 * glyph that reads U+00AD, so that whoever copies or searches the word does not get the word. Where it did break one, it writes a
 * hyphen beside the mark, and that stays: every reader joins a word that ends a line so.
 * @param content a whole content stream, one character for each byte
 */
export function withWholeWords(content: string): string {
  return content.replace(softHyphen, '$1');
}
