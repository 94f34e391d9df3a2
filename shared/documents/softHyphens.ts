const longWord = /\p{L}{28,}/gu;

// Fugenmorpheme after which German compounds may be divided without a dictionary.
const joint = /(?:ungs|heits|keits|schafts|ions|täts|gesetzes|verfahrens|amts|werks|rechts|betriebs)(?=\p{L}{4,})/gu;

/**
 * Marks the joints of overlong German compounds with soft hyphens (U+00AD). Chromium hyphenates only with
 * dictionaries that Electron does not ship, and would cut "…abschätz|ung" without a hyphen in headings and narrow
 * columns. Only words that hardly fit a line: a soft hyphen also hides the word from a search in the PDF.
 */
export function softHyphens(text: string): string {
  return text.replace(longWord, (word) => word.replace(joint, '$&\u00ad'));
}
