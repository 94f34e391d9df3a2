const word = /\p{L}{16,}/gu;

// Fugenmorpheme after which German compounds may be divided without a dictionary.
const joint = /(?:ungs|heits|keits|schafts|ions|täts|gesetzes|verfahrens|amts|werks|rechts|betriebs)(?=\p{L}{4,})/gu;

/** Letters of the text face that fit a line of the whole page. */
export const lettersPerLine = 80;

/**
 * Marks the joints of overlong German compounds with soft hyphens (U+00AD). Chromium hyphenates only with
 * dictionaries that Electron does not ship, and would cut "…abschätz|ung" without a hyphen in headings and narrow
 * columns. Only in words too long for the line: a soft hyphen also hides the word from a search in the PDF.
 */
export function softHyphens(text: string, lettersThatFit: number): string {
  return text.replace(word, (found) => (found.length > lettersThatFit ? found.replace(joint, '$&\u00ad') : found));
}
