const maximalOctets = 75;

/** TEXT value, RFC 5545 §3.3.11. Line breaks become "\n"; other control characters are not allowed and dropped. */
export function escapeIcsText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\n/gu, '\\n');
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/**
 * One content line folded to at most 75 octets of UTF-8 without the line break (RFC 5545 §3.1), ending in CRLF.
 * Folding is done between code points: Outlook and Google decode each line on its own.
 */
export function foldIcsLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (octets + size > maximalOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return `${[...lines, current].join('\r\n')}\r\n`;
}

function utf8Length(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
