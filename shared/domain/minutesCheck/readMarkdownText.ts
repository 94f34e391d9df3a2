const tableRule = /^\|?[\s:|-]+\|?$/u;
const lineStart = /^\s*(?:>\s?)*\s*(?:#{1,6}\s)?/u;
const inline = /\\(?<literal>[!-/:-@[-`{-~])|\\$|(?<br><br ?\/?>)|(?<bar>\|)|[*`_]/gu;

/** What a reader of rendered Markdown sees, as far as our writer uses it (CommonMark 0.31 with tables). */
export function readMarkdownText(markdown: string): string {
  return markdown
    .split(/\r\n?|\n/u)
    .filter((line) => !tableRule.test(line.replace(lineStart, '')) || line.trim() === '')
    .map((line) => line.replace(lineStart, '').replace(inline, replaceMark))
    .join('\n');
}

function replaceMark(_mark: string, ...rest: readonly unknown[]): string {
  const [literal, br, bar] = rest;
  if (typeof literal === 'string') return literal;
  if (typeof br === 'string') return '\n';
  return typeof bar === 'string' ? ' ' : '';
}
