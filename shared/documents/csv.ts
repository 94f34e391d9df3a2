import Papa from 'papaparse';

/**
 * What a spreadsheet would run as a formula, also behind what it skips or does not show: blanks, no-break spaces, byte order marks,
 * zero-width characters. The library's own pattern misses these, and cells of several lines.
 */
const formula = /^(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠])/u;

/**
 * A table as CSV (RFC 4180) that a German Excel opens without asking: byte order mark, semicolon, CRLF. What would be run as a
 * formula is kept text by an apostrophe before it, and every cell stands in quotes, so that none is split by a program that takes
 * another separator for the right one (OWASP, “CSV Injection”).
 * @param lines the headers first
 */
export function tableToCsv(lines: readonly (readonly string[])[]): string {
  const table = Papa.unparse(
    lines.map((cells) => [...cells]),
    { delimiter: ';', newline: '\r\n', quotes: true, escapeFormulae: formula },
  );
  return `\uFEFF${table}\r\n`;
}
