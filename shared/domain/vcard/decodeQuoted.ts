/**
 * Quoted-printable (RFC 2045 §6.7) without its soft line breaks. Without a known character set it is UTF-8 where it can be, else what Windows writes.
 */
export function decodeQuoted(text: string, charset: string): string {
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  for (let at = 0; at < text.length;) {
    const code = /^=([0-9A-F]{2})/iu.exec(text.slice(at, at + 3))?.[1];
    if (code !== undefined) {
      bytes.push(Number.parseInt(code, 16));
      at += 3;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    bytes.push(...utf8.encode(character));
    at += character.length;
  }
  const whole = Uint8Array.from(bytes);
  return decodedAs(charset === '' ? 'utf-8' : charset, whole) ?? new TextDecoder('windows-1252').decode(whole);
}

function decodedAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // A name that nobody knows, or bytes that are not of that set: the caller has another way.
    return undefined;
  }
}
