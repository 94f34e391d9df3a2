/** Operators that show text, an image or a shading by themselves (ISO 32000-1, annex A). */
const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh']);
const beginsPath: ReadonlySet<string> = new Set(['m', 're']);
const paintsPath: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

// A string, which may hold strings in turn; hexadecimal text or the edge of a dictionary; the edge of an array; a name; anything else up to white space or one of those.
const token =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|%[^\r\n]*|[^\s()<>[\]{}/%]+/gu;
const isOperand = /^(?:[-+.\d]|[(<>[\]/%]|true$|false$|null$)/u;

/**
 * Marks whatever a page draws and no element of its structure holds (header, footer, lines, tints) as an artifact: PDF/UA-1 (ISO 14289-1, §7.1)
 * wants everything on a page to be one or the other, and Chromium leaves decoration unmarked.
 * @param content a whole content stream, one character for each byte
 * @returns undefined where it holds what this cannot judge
 */
export function markArtifacts(content: string): string | undefined {
  let marked = '';
  let copied = 0;
  let depth = 0;
  /** Where the operands of the next operator begin, and where the path that is being drawn does. */
  let operands: number | undefined;
  let path: number | undefined;
  const wrap = (from: number, to: number): void => {
    marked += `${content.slice(copied, from)}/Artifact BMC\n${content.slice(from, to)}\nEMC`;
    copied = to;
  };
  for (const { 0: text, index } of content.matchAll(token)) {
    if (text.startsWith('%')) continue;
    if (isOperand.test(text)) {
      operands ??= index;
      continue;
    }
    const from = operands ?? index;
    const to = index + text.length;
    operands = undefined;
    // The bytes of an inline image are no tokens.
    if (text === 'BI') return undefined;
    if (text === 'BMC' || text === 'BDC') depth += 1;
    else if (text === 'EMC') depth -= 1;
    else if (beginsPath.has(text)) path ??= from;
    else if (paintsPath.has(text) || text === 'n') {
      if (depth === 0 && path !== undefined && text !== 'n') wrap(path, to);
      path = undefined;
    } else if (depth === 0 && shows.has(text)) wrap(from, to);
    if (depth < 0) return undefined;
  }
  return depth === 0 ? marked + content.slice(copied) : undefined;
}
