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
 * wants everything on a page to be one or the other, and Chromium leaves decoration unmarked. One mark reaches as far as it can, since readers take
 * texts apart at each.
 * @param content a whole content stream, one character for each byte
 * @returns undefined where it holds what this cannot judge
 */
export function markArtifacts(content: string): string | undefined {
  let marked = '';
  let copied = 0;
  let depth = 0;
  let saved = 0;
  /** Where the operands of the next operator begin, the path that is being drawn, and the text object. */
  let operands: number | undefined;
  let path: number | undefined;
  let text: { readonly from: number; isLoose: boolean; isMarked: boolean } | undefined;
  /** Of the artifact that is not closed yet; it stays within the graphics state in which it began. */
  let open: { readonly from: number; readonly saved: number } | undefined;
  const close = (to: number): void => {
    if (!open) return;
    marked += `${content.slice(copied, open.from)}/Artifact BMC\n${content.slice(open.from, to)}\nEMC\n`;
    copied = to;
    open = undefined;
  };
  const draw = (from: number): void => {
    if (depth === 0) open ??= { from, saved };
  };
  for (const { 0: word, index } of content.matchAll(token)) {
    if (word.startsWith('%')) continue;
    if (isOperand.test(word)) {
      operands ??= index;
      continue;
    }
    const from = operands ?? index;
    operands = undefined;
    // The bytes of an inline image are no tokens.
    if (word === 'BI') return undefined;
    if (word === 'BMC' || word === 'BDC') {
      // A mark that began outside of a text object ends outside of it.
      if (depth === 0) close(text?.from ?? from);
      depth += 1;
      if (text) text.isMarked = true;
    } else if (word === 'EMC') depth -= 1;
    else if (word === 'q') saved += 1;
    else if (word === 'Q') {
      if (open?.saved === saved) close(from);
      saved -= 1;
    } else if (word === 'BT') text = { from, isLoose: false, isMarked: depth > 0 };
    else if (word === 'ET') text = undefined;
    else if (beginsPath.has(word)) path ??= from;
    else if (paintsPath.has(word) || word === 'n') {
      if (path !== undefined && word !== 'n') draw(path);
      path = undefined;
    } else if (shows.has(word)) {
      if (text && depth === 0) text.isLoose = true;
      draw(text?.from ?? from);
    }
    if (depth < 0 || (text?.isLoose === true && text.isMarked)) return undefined;
  }
  if (depth !== 0) return undefined;
  close(content.length);
  return marked + content.slice(copied);
}
