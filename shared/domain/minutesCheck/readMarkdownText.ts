const tableRule = /^\|?[\s:|-]+\|?$/u;
const lineStart = /^\s*(?:>\s?)*\s*(?:#{1,6}\s)?/u;
const inline =
  /\\(?<literal>[!-/:-@[-`{-~])|\\$|(?<br><br ?\/?>)|(?<bar>\|)|<\/?(?:strong|em)>|\]\(<[^<>]*>\)|[*`_[]/gu;
/** The box of an entry of a checklist (GitHub-flavoured Markdown §5.3); a typed one is escaped. */
const box = /^(?<sign>\s*(?:-|\d+\.)) \[(?<done>[ x])\] /u;

/** What a reader of rendered Markdown sees, as far as our writer uses it (CommonMark 0.31 with tables). */
export function readMarkdownText(markdown: string): string {
  return markdown
    .split(/\r\n?|\n/u)
    .filter((line) => !tableRule.test(line.replace(lineStart, '')) || line.trim() === '')
    .map((line) => line.replace(lineStart, '').replace(box, replaceBox).replace(inline, replaceMark))
    .join('\n');
}

function replaceBox(_box: string, sign: string, done: string): string {
  return `${sign} ${done === 'x' ? '☑' : '☐'} `;
}

function replaceMark(_mark: string, ...rest: readonly unknown[]): string {
  const [literal, br, bar] = rest;
  if (typeof literal === 'string') return literal;
  if (typeof br === 'string') return '\n';
  return typeof bar === 'string' ? ' ' : '';
}
