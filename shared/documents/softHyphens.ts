const word = /\p{L}{12,}/gu;

// Fugenmorpheme after which German compounds may be divided without a dictionary.
const joint =
  /(?:ungs|heits|keits|schafts|ions|täts|gesetzes|verfahrens|amts|werks|rechts|betriebs|bands|landes)(?=\p{L}{4,})/giu;

// What long words of the administration are made of; they may be divided before it.
const part =
  /(?<=\p{L}{3})(?=(?:verwaltung|ministerium|gemeinde|wissenschaft|digitalisierung|modernisierung|beschleunigung|abschätzung|beauftragte|universität|hochschule|referat|leitung|stelle|zentrum|gesellschaft|technik|informatik|souveränität|planung|steuerung|entwicklung|sicherheit|schutz|transformation|assistenz|präsident|kanzlei|bereich|programm|projekt|prüfung|vereinbarung)\p{L}*)/giu;

// Between syllables (Amtliches Regelwerk §§ 107–112): a single consonant, or the last of several, goes to the next line.
const syllable =
  /(?<=\p{L}{2}[aeiouyäöü])([bcdfghjklmnpqrstvwxzß]*?)(sch|ch|ck|ph|th|qu|[bcdfghjklmnpqrstvwxzß])(?=[aeiouyäöü]\p{L}{2})/giu;

const softHyphen = '\u00ad';

/** Letters of the text face that fit a line of the whole page. */
export const lettersPerLine = 80;

/**
 * Marks where overlong German words may be divided with soft hyphens (U+00AD). Chromium hyphenates only with dictionaries that Electron
 * does not ship, and would cut "…abschätz|ung" without a hyphen in headings and narrow columns. At the joints of compounds first; only what
 * is still too long between its syllables. Only in words too long for the line. In a PDF they are taken out
 * again after printing, since they hide the word from a search.
 */
export function softHyphens(text: string, lettersThatFit: number): string {
  return text.replace(word, (found) => (found.length > lettersThatFit ? divided(found, lettersThatFit) : found));
}

function divided(long: string, lettersThatFit: number): string {
  return long
    .replace(joint, `$&${softHyphen}`)
    .replace(part, softHyphen)
    .replace(/\u00ad{2,}/gu, softHyphen)
    .split(softHyphen)
    .map((piece) => (piece.length > lettersThatFit - 1 ? piece.replace(syllable, `$1${softHyphen}$2`) : piece))
    .join(softHyphen);
}
