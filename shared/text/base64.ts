const LETTERS = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = '='.charCodeAt(0);

/**
 * RFC 4648, section 4. By hand: `btoa` wants the bytes as letters, and making these takes fifteen times as long. A state of a text is written at every word,
 * a chunk of a file has half a megabyte.
 */
export function bytesToBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2);
    for (let shift = 18; shift >= 0; shift -= 6) letters[to++] = LETTERS[(group >> shift) & 63] ?? 0;
  }
  letters.fill(PADDING, letters.length - ((3 - (bytes.length % 3)) % 3));
  return new TextDecoder().decode(letters);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function base64ToBytes(base64: string): Uint8Array {
  const binary = atob(base64);
  // A loop: `Uint8Array.from` takes twenty times as long, and every text that arrives is looked at.
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
