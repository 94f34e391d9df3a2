import { assertNever } from '../assertNever';
import type {
  Card,
  CardsBlock,
  DefinitionsBlock,
  DocumentBlock,
  DocumentModel,
  HeadingBlock,
  LabelsBlock,
  Letterhead,
  OutcomeBlock,
  ParagraphBlock,
  SignaturesBlock,
  TableBlock,
  TableCells,
  TableColumn,
} from './document';
import { escapeHtml } from './escapeHtml';
import { pictureHtml, richHtml, richStyles } from './htmlRich';
import { runsHtml, textHtml } from './htmlRuns';
import { documentStyles } from './htmlStyles';
import { hasLetterhead, textWidthOf } from './pageKinds';
import { labelSheets, labelSize, sheetsOf } from './addresses/labelSheets';
import { linesOf } from './linesOf';
import { repeatsLetterhead } from './repeatsLetterhead';
import { isLongList } from './pageBreaks';
import { hasRich } from './rich/hasRich';
import { signNameSize } from './signNameSize';
import { tableParts } from './tableParts';

export type HtmlFonts = {
  /** @font-face rules, with the fonts as data URIs where the document must stand alone. Trusted text. */
  readonly css: string;
  /** Value of `font-family`. Trusted text. */
  readonly family: string;
};

export type DocumentFonts = { readonly page: HtmlFonts; readonly bars: HtmlFonts };

export const systemFonts: HtmlFonts = { css: '', family: '"Fira Sans", "Segoe UI", "DejaVu Sans", sans-serif' };

/** Fonts of a page and of its header and footer: whole faces, and small ones with the letters of Western Europe, as @font-face rules. */
export function createDocumentFonts(whole: readonly string[], small: readonly string[]): DocumentFonts {
  const ranged = small.map((rule) => rule.replace(/\}$/u, ';unicode-range:U+20-FF,U+2013-201E,U+20AC}'));
  return {
    page: { css: [...whole, ...ranged].join('\n'), family: systemFonts.family },
    bars: { css: small.join('\n'), family: systemFonts.family },
  };
}

/**
 * A complete page without scripts or outside references, for the screen and for `printToPDF`. The TLP marking on
 * the page is for the screen only: on paper header and footer of every page carry it (see `printTemplates`).
 */
export function documentToHtml(model: DocumentModel, fonts: HtmlFonts = systemFonts): string {
  const marking =
    model.tlp === undefined ? '' : `<p class="marking"><span class="tlp">${escapeHtml(model.tlp)}</span></p>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(model.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(model.title)}</title>
<style>${fonts.css}${documentStyles(fonts.family, model)}${hasRich(model) ? richStyles : ''}</style>
</head>
<body class="${model.page}">
${marking}
${hasLetterhead(model.page) ? letterheadHtml(model.letterhead) : ''}
<main>
${bodyHtml(model)}
</main>
</body>
</html>
`;
}

function letterheadHtml({ organisation, address, reference, version, logo }: Letterhead, startsPage = false): string {
  const image =
    logo === undefined
      ? ''
      : `<img class="logo" alt="${escapeHtml(logo.alt)}" src="data:${logo.mediaType};base64,${logo.base64}">`;
  const lines = address.map((line) => `<p class="address">${textHtml(line)}</p>`).join('');
  const versionHtml = version === '' ? '' : `<p class="version">${textHtml(version)}</p>`;
  return `<header class="letterhead${startsPage ? ' new-page' : ''}">
<div class="sender"><p class="organisation">${textHtml(organisation)}</p>${lines}
<p class="reference"><strong>${textHtml(reference)}</strong></p>${versionHtml}</div>${image}
</header>`;
}

/** What follows a heading with a label is indented to the text of that heading, until the next heading. */
function bodyHtml({ blocks, letterhead, page }: DocumentModel): string {
  const lines: string[] = [];
  let isIndented = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && isIndented) lines.push('</div>');
    if (repeatsLetterhead(block)) lines.push(letterheadHtml(letterhead, true));
    lines.push(blockHtml(block, textWidthOf(page)));
    if (block.kind === 'heading') isIndented = block.label !== undefined;
    if (block.kind === 'heading' && isIndented) lines.push('<div class="item">');
  }
  if (isIndented) lines.push('</div>');
  return lines.join('\n');
}

function blockHtml(block: DocumentBlock, textWidth: number): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return paragraphHtml(block, textWidth);
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</ul>`;
    case 'subheading':
    case 'entries':
    case 'quote':
    case 'grid':
      return richHtml(block, textWidth);
    case 'definitions':
      return `<table class="meta-table"><caption>${textHtml(block.caption)}</caption><colgroup><col class="term"><col></colgroup><tbody>
${block.pairs.flatMap(pairRows).join('\n')}
</tbody></table>`;
    case 'table':
      return tableHtml(block, textWidth);
    case 'outcome':
      return outcomeHtml(block, textWidth);
    case 'signatures':
      return signaturesHtml(block);
    case 'cards':
      return cardsHtml(block);
    case 'labels':
      return labelsHtml(block);
    default:
      return assertNever(block);
  }
}

function paragraphHtml({ role, runs, picture }: ParagraphBlock, textWidth: number): string {
  const words = runs.length === 0 && picture ? '' : `<p class="role-${role}">${runsHtml(runs)}</p>`;
  return picture ? pictureHtml(picture, words, textWidth) : words;
}

/** Lines of a long list that stay together. */
const LIST_LINES = 4;

/**
 * A long list is several rows of a few lines: Chromium breaks inside of a row wherever it must, and would leave what follows the table, or a
 * line of the list, alone on the last page.
 */
function pairRows(pair: DefinitionsBlock['pairs'][number]): readonly string[] {
  const { term, runs } = pair;
  const [run] = runs;
  if (!isLongList(pair) || run === undefined || runs.length > 1)
    return [`<tr><th scope="row">${textHtml(term)}</th><td>${valueHtml(pair)}</td></tr>`];
  const lines = run.text.split('\n');
  const rows = Math.floor(lines.length / LIST_LINES);
  return Array.from({ length: rows }, (_, row) => {
    // The last holds what is over: it is not to be the shortest.
    const part = lines.slice(row * LIST_LINES, row === rows - 1 ? undefined : (row + 1) * LIST_LINES);
    const cell = valueHtml({ ...pair, runs: [{ ...run, text: part.join('\n') }] });
    return row === 0
      ? `<tr class="long"><th scope="row">${textHtml(term)}</th><td>${cell}</td></tr>`
      : `<tr class="long rest"><td></td><td>${cell}</td></tr>`;
  });
}

function valueHtml({ runs, hasEntries }: Pick<DefinitionsBlock['pairs'][number], 'runs' | 'hasEntries'>): string {
  if (hasEntries !== true) return runsHtml(runs);
  return linesOf(runs)
    .map((line) => `<div class="entry">${runsHtml(line)}</div>`)
    .join('');
}

/** Letters that fit a line in the size of each heading. */
const headingLetters = { 1: 36, 2: 58, 3: 58, 4: 58 } as const;

function headingHtml(block: HeadingBlock): string {
  const { level, label, text, startsPage } = block;
  const labelHtml = label === undefined ? '' : `<span class="label">${textHtml(label)}</span> `;
  const classes = [
    ...(startsPage === true && !repeatsLetterhead(block) ? ['new-page'] : []),
    ...(label === undefined ? [] : ['labelled']),
    ...(/\p{L}{36,}/u.test(text) ? ['long-words'] : []),
  ];
  const attribute = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return `<h${level}${attribute}>${labelHtml}${textHtml(text, headingLetters[level])}</h${level}>`;
}

/** Up to this many rows a table is not torn apart: its heading would stay behind alone. */
const shortTable = 3;

function tableHtml(block: TableBlock, textWidth: number): string {
  const { caption, columns, rows, isRuled } = block;
  const classOf = (index: number): string => (columns[index]?.align === 'end' ? ' class="end"' : '');
  const head = columns.map(({ label }, index) => `<th scope="col"${classOf(index)}>${textHtml(label)}</th>`);
  const rowHtml = (row: TableCells): string =>
    `<tr${isRuled === true && isBlank(row) ? ' class="blank"' : ''}>${row.map((runs, index) => `<td${classOf(index)}>${runsHtml(runs, lettersOf(columns[index], textWidth))}</td>`).join('')}</tr>`;
  const body = tableParts(block.rows).map(({ label, rows: part }) => {
    const head =
      label === undefined
        ? ''
        : `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${textHtml(label)}</th></tr>\n`;
    return `<tbody>\n${head}${part.map(rowHtml).join('\n')}\n</tbody>`;
  });
  const classes = [...(isRuled === true ? ['ruled'] : []), ...(rows.length <= shortTable ? ['short'] : [])];
  return `<table${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}><caption>${textHtml(caption)}</caption>
<colgroup>${columns.map(({ width }) => `<col style="width:${width}%">`).join('')}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
${body.join('\n')}</table>`;
}

/** To write in by hand: but for its number there is nothing in it. It stays with the row above, so that no page has but such rows. */
function isBlank(row: TableCells): boolean {
  return row.slice(1).every((runs) => runs.every(({ text }) => text === ''));
}

/** Letters that fit a column of a table across the page: about 2 mm each, less the gap to the next. */
function lettersOf(column: TableColumn | undefined, textWidth: number): number {
  return Math.floor((((column?.width ?? 100) / 100) * textWidth - 3) / 2);
}

function outcomeHtml({ role, label, status, aside, blocks }: OutcomeBlock, textWidth: number): string {
  const statusHtml = status === undefined ? '' : ` <span class="status ${status.tone}">${textHtml(status.text)}</span>`;
  const asideHtml = aside === undefined ? '' : ` <span class="outcome-aside">${textHtml(aside)}</span>`;
  return `<section class="outcome ${role}">
<p class="outcome-head"><span><span class="outcome-label">${textHtml(label)}</span>${statusHtml}</span>${asideHtml}</p>
${blocks.map((block) => blockHtml(block, textWidth)).join('\n')}
</section>`;
}

function signaturesHtml({ hint, lines }: SignaturesBlock): string {
  const line = ({ role, name }: SignaturesBlock['lines'][number]): string =>
    `<div><p>${textHtml(role)}${name === '' ? '' : `: ${textHtml(name)}`}</p><p class="hint">${textHtml(hint)}</p></div>`;
  return `<div class="signatures">${lines.map(line).join('\n')}</div>`;
}

const cardLetters = 20;

/** A sign is read from both sides of the table: its upper half is the same upside down, which screen readers need not read again. */
function cardsHtml({ format, cards }: CardsBlock): string {
  const card = ({ head, name, lines }: Card, nameAttributes: string): string =>
    `<p class="card-head">${textHtml(head)}</p><p ${nameAttributes}>${textHtml(name, cardLetters)}</p>${lines.map((line) => `<p class="card-line">${textHtml(line)}</p>`).join('')}`;
  const badge = (one: Card): string =>
    `<li>${card(one, `class="card-name${one.name.length > 26 ? ' long' : ''}"`)}</li>`;
  const sign = (one: Card): string => {
    const half = card(one, `class="card-name" style="font-size:${signNameSize(one.name)}pt"`);
    return `<li><div class="half" aria-hidden="true">${half}</div><div class="half">${half}</div></li>`;
  };
  return `<ul class="cards ${format}">${cards.map(format === 'badge' ? badge : sign).join('\n')}</ul>`;
}

/** A list for each sheet. */
function labelsHtml({ sheet: id, labels }: LabelsBlock): string {
  const sheet = labelSheets[id];
  const { columns, width, height, top, left, gap } = sheet;
  const place = `padding:${top}mm 0 0 ${left}mm;grid-template-columns:repeat(${columns},${width}mm);grid-auto-rows:${height}mm;column-gap:${gap}mm`;
  const label = (lines: readonly string[]): string =>
    `<li style="font-size:${labelSize(lines, sheet)}pt">${lines.map((line) => `<p>${textHtml(line)}</p>`).join('')}</li>`;
  return sheetsOf(labels, sheet)
    .map((some) => `<ul class="labels" style="${place}">${some.map(label).join('\n')}</ul>`)
    .join('\n');
}
