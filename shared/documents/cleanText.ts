// C0 and C1 controls but tab and line feed, and what is no character at all: forbidden in XML 1.0 (§2.2) or shown as a box.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * [Note: clean text] Every writer passes every text through this, so that all of them drop the same characters and none
 * writes a file that cannot be opened. Line breaks of all systems and of Unicode become line feeds, tabs become spaces.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(forbidden, '');
}
