import Papa from 'papaparse';

/** What a spreadsheet would run as a formula. The library's own pattern misses cells of several lines. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as CSV (RFC 4180) that a German Excel opens without asking: byte order mark, semicolon, CRLF. What would be run as a
 * formula is kept text by an apostrophe before it (OWASP, “CSV Injection”).
 * @param lines the headers first
 */
export function tableToCsv(lines: readonly (readonly string[])[]): string {
  const table = Papa.unparse(
    lines.map((cells) => [...cells]),
    { delimiter: ';', newline: '\r\n', escapeFormulae: formula },
  );
  return `\uFEFF${table}\r\n`;
}
