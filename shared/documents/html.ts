import { assertNever } from '../assertNever';
import type { DocumentBlock, DocumentModel, HeadingBlock, OutcomeBlock, SignaturesBlock, TableBlock, TextRun } from './document';
import { escapeHtml } from './escapeHtml';
import { documentStyles } from './htmlStyles';
import { softHyphens } from './softHyphens';

export type HtmlFonts = {
  /** @font-face rules, with the fonts as data URIs where the document must stand alone. Trusted text. */
  readonly css: string;
  /** Value of `font-family`. Trusted text. */
  readonly family: string;
};

export const systemFonts: HtmlFonts = { css: '', family: '"Fira Sans", "Segoe UI", "DejaVu Sans", sans-serif' };

/**
 * A complete page without scripts or outside references, for the screen and for `printToPDF`. The TLP marking on
 * the page is for the screen only: on paper header and footer of every page carry it (see `printTemplates`).
 */
export function documentToHtml(model: DocumentModel, fonts: HtmlFonts = systemFonts): string {
  const { letterhead } = model;
  const marking = `<p class="marking"><span class="tlp">${escapeHtml(model.tlp)}</span></p>`;
  return `<!DOCTYPE html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(model.title)}</title>
<style>${fonts.css}${documentStyles(fonts.family, model.tlp)}</style>
</head>
<body>
${marking}
<header class="letterhead">
<p class="organisation">${escapeHtml(letterhead.organisation)}</p>
<div class="reference"><p><strong>${escapeHtml(letterhead.reference)}</strong></p>
<p class="version">${escapeHtml(letterhead.version)}</p></div>
</header>
<main>
${bodyHtml(model.blocks)}
</main>
</body>
</html>
`;
}

/** What follows a heading of level 3 is indented to the text of that heading, until the next heading. */
function bodyHtml(blocks: readonly DocumentBlock[]): string {
  const lines: string[] = [];
  let isIndented = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && isIndented) lines.push('</div>');
    lines.push(blockHtml(block));
    if (block.kind === 'heading' && block.level === 3) lines.push('<div class="item">');
    if (block.kind === 'heading') isIndented = block.level === 3;
  }
  if (isIndented) lines.push('</div>');
  return lines.join('\n');
}

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return `<p class="role-${block.role}">${runsHtml(block.runs)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</ul>`;
    case 'definitions':
      return `<table class="meta-table"><caption>${textHtml(block.caption)}</caption><colgroup><col class="term"><col></colgroup><tbody>
${block.pairs.map(({ term, runs }) => `<tr><th scope="row">${textHtml(term)}</th><td>${runsHtml(runs)}</td></tr>`).join('\n')}
</tbody></table>`;
    case 'table':
      return tableHtml(block);
    case 'outcome':
      return outcomeHtml(block);
    case 'signatures':
      return signaturesHtml(block);
    default:
      return assertNever(block);
  }
}

function headingHtml({ level, label, text, startsPage }: HeadingBlock): string {
  const labelHtml = label === undefined ? '' : `<span class="label">${textHtml(label)}</span> `;
  const classes = [
    ...(startsPage === true ? ['new-page'] : []),
    ...(/\p{L}{28,}/u.test(text) ? ['long-words'] : []),
  ];
  const attribute = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return `<h${level}${attribute}>${labelHtml}${textHtml(text)}</h${level}>`;
}

function tableHtml({ caption, columns, rows }: TableBlock): string {
  const classOf = (index: number): string => (columns[index]?.align === 'end' ? ' class="end"' : '');
  const head = columns.map(({ label }, index) => `<th scope="col"${classOf(index)}>${textHtml(label)}</th>`);
  const body = rows.map((row) => `<tr>${row.map((runs, index) => `<td${classOf(index)}>${runsHtml(runs)}</td>`).join('')}</tr>`);
  return `<table><caption>${textHtml(caption)}</caption>
<colgroup>${columns.map(({ width }) => `<col style="width:${width}%">`).join('')}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`;
}

function outcomeHtml({ role, label, status, aside, blocks }: OutcomeBlock): string {
  const statusHtml = status === undefined ? '' : ` <span class="status ${status.tone}">${textHtml(status.text)}</span>`;
  const asideHtml = aside === undefined ? '' : ` <span class="outcome-aside">${textHtml(aside)}</span>`;
  return `<section class="outcome ${role}">
<p class="outcome-head"><span><span class="outcome-label">${textHtml(label)}</span>${statusHtml}</span>${asideHtml}</p>
${blocks.map(blockHtml).join('\n')}
</section>`;
}

function signaturesHtml({ hint, lines }: SignaturesBlock): string {
  const line = ({ role, name }: SignaturesBlock['lines'][number]): string =>
    `<div><p>${textHtml(role)}${name === '' ? '' : `: ${textHtml(name)}`}</p><p class="hint">${textHtml(hint)}</p></div>`;
  return `<div class="signatures">${lines.map(line).join('\n')}</div>`;
}

function runsHtml(runs: readonly TextRun[]): string {
  return runs.map(runHtml).join('');
}

function runHtml({ text, style }: TextRun): string {
  const html = textHtml(text).replace(/\n/gu, '<br>');
  switch (style) {
    case undefined:
      return html;
    case 'strong':
      return `<strong>${html}</strong>`;
    case 'emphasis':
      return `<em>${html}</em>`;
    case 'code':
      return `<code>${html}</code>`;
    default:
      return assertNever(style);
  }
}

function textHtml(text: string): string {
  return escapeHtml(softHyphens(text));
}
