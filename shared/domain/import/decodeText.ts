export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Characters U+0000, a sign of a damaged file; they are still in `text`. */
  readonly nulCount: number;
};

/**
 * Text of a file of unknown encoding: byte order mark, else UTF-8 if the bytes are valid UTF-8, else Windows-1252,
 * which German Excel and Outlook write and under which every byte means something. Never fails.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decoded(new TextDecoder(marked).decode(bytes), marked);
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    // Not UTF-8: the error says nothing more than that.
    return decoded(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  }
}

function encodingOfMark(bytes: Uint8Array): TextEncodingName | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decoded(text: string, encoding: TextEncodingName): DecodedText {
  return { text, encoding, nulCount: countNul(text) };
}

/** One by one: splitting a file that is nothing but these would make a list of millions. */
function countNul(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\u0000'); at !== -1; at = text.indexOf('\u0000', at + 1)) count += 1;
  return count;
}
