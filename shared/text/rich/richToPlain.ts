import { isListLine, lineToText, numberLines, type RichLine, type RichText } from './richText';

/** As one would type it where nothing can be formatted: signs before the entries of lists, tabs between cells, addresses behind their words. */
export function richToPlain(rich: RichText): string {
  const numbers = numberLines(rich);
  return rich
    .map((line, index) => `${'  '.repeat(line.indent)}${signOf(line, numbers[index] ?? null)}${wordsOf(line)}`)
    .join('\n');
}

function signOf({ kind, isDone }: RichLine, number: number | null): string {
  if (number !== null) return `${number}. `;
  if (kind === 'check') return isDone ? '[x] ' : '[ ] ';
  if (isListLine(kind)) return '- ';
  return kind === 'quote' ? '> ' : '';
}

function wordsOf(line: RichLine): string {
  if (line.runs.every(({ link }) => link === '')) return lineToText(line);
  return line.runs
    .map(({ text, link }, index) => {
      // The words of one address may look different among each other; it stands behind the last.
      if (link === '' || line.runs[index + 1]?.link === link) return text;
      const shown = link.replace(/^(?:mailto:|https?:\/\/)/iu, '');
      return text === link || text === shown ? text : `${text} (${link.replace(/^mailto:/iu, '')})`;
    })
    .join('');
}
