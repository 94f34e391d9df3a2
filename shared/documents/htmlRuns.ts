import { assertNever } from '../assertNever';
import type { TextRun } from './document';
import { escapeHtml } from './escapeHtml';
import { lettersPerLine, softHyphens } from './softHyphens';

export function runsHtml(runs: readonly TextRun[], lettersThatFit = lettersPerLine): string {
  return runs.map((run) => runHtml(run, lettersThatFit)).join('');
}

function runHtml(run: TextRun, lettersThatFit: number): string {
  const { text, link } = run;
  if (link === undefined) return styledHtml(run, textHtml(text, lettersThatFit));
  // A hyphen that the page puts into an address would be copied with it.
  const words = /\s/u.test(text) ? textHtml(text, lettersThatFit) : escapeHtml(text);
  return `<a href="${escapeHtml(link)}">${styledHtml(run, words)}</a>`;
}

function styledHtml({ style }: TextRun, words: string): string {
  const html = words.replace(/\n/gu, '<br>');
  switch (style) {
    case undefined:
      return html;
    case 'strong':
      return `<strong>${html}</strong>`;
    case 'emphasis':
      return `<em>${html}</em>`;
    case 'code':
      return `<code>${html}</code>`;
    case 'italic':
      return `<em class="italic">${html}</em>`;
    case 'strongItalic':
      return `<strong><em class="italic">${html}</em></strong>`;
    default:
      return assertNever(style);
  }
}

export function textHtml(text: string, lettersThatFit = lettersPerLine): string {
  return escapeHtml(softHyphens(text, lettersThatFit));
}
