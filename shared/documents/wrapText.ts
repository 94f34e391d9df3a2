/**
 * Breaks lines at spaces so that none is longer than `width` (UTF-16 code units, prefix included) where its words allow
 * it. Words are never cut: an address or a compound stays what it is. Line feeds of the text are kept.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let isEmpty = true;
    for (const word of paragraph.split(/[^\S\u00a0\u202f]+/u).filter((part) => part !== '')) {
      if (!isEmpty && line.length + 1 + word.length > width) {
        lines.push(line);
        line = rest;
        isEmpty = true;
      }
      line = isEmpty ? line + word : `${line} ${word}`;
      isEmpty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines.join('\n');
}
