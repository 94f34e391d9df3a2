import MarkdownIt from 'markdown-it';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** Visible words of an HTML page in reading order; soft hyphens are no letters. */
export function htmlWords(html: string): readonly string[] {
  const body = html.replace(/<head>[\s\S]*<\/head>/u, ' ');
  return words(
    body
      .replace(/<[^>]*>/gu, (tag) => (/^<\/?(?:strong|em|code|span|a|b|i|s)\b/u.test(tag) ? '' : ' '))
      .replace(/&([a-z]+|#\d+);/gu, (entity, name: string) => entities[name] ?? entity)
      .replaceAll('\u00ad', ''),
  );
}

/** Visible words of Markdown as an independent CommonMark renderer understands it. */
export function markdownWords(markdown: string): readonly string[] {
  // <br> is how a table cell breaks its line; other HTML never stands in our Markdown unescaped.
  return htmlWords(new MarkdownIt({ html: false }).enable(['table', 'strikethrough']).render(markdown.replaceAll('<br>', ' ')));
}

export function renderMarkdown(markdown: string): string {
  return new MarkdownIt({ html: true, linkify: false }).render(markdown);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
