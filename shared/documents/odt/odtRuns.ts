import type { TextRun } from '../document';
import { escapeHtml } from '../escapeHtml';
import { odtText } from './odtXml';

const spanStyles = {
  strong: 'Strong',
  emphasis: 'Note',
  code: 'Code',
  italic: 'Emphasis',
  strongItalic: 'Strong_20_italic',
} as const;

export function runsXml(runs: readonly TextRun[]): string {
  return runs.map(runXml).join('');
}

function runXml({ text, style, link }: TextRun): string {
  const xml =
    style === undefined
      ? odtText(text)
      : `<text:span text:style-name="${spanStyles[style]}">${odtText(text)}</text:span>`;
  if (link === undefined) return xml;
  return `<text:a xlink:type="simple" xlink:href="${escapeHtml(link)}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">${xml}</text:a>`;
}
