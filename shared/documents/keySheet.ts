import encodeQR from 'qr';
import { bytesToBase64 } from '../text/base64';
import { escapeHtml } from './escapeHtml';
import { systemFonts, type HtmlFonts } from './html';
import type { DocumentLanguage } from './minutesContent';

/** A recovery key on paper, all words chosen and in its language. Nothing on it says whose it is: whoever finds it knows no more than that. */
export interface KeySheet {
  readonly language: DocumentLanguage;
  readonly title: string;
  readonly lead: string;
  /** Eight groups of five, as they are typed. */
  readonly groups: readonly string[];
  readonly groupsLabel: string;
  /** Says what the code is, for those who do not see it. */
  readonly codeLabel: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  /** With the day it was made. */
  readonly note: string;
}

/** Modules of the quiet zone that scanners need around the code (ISO/IEC 18004). */
const QUIET = 4;
/** About 600 dots per inch. */
const DOTS_PER_MODULE = 24;

/** One page of A4 for `printToPDF`: no script, no outside reference, one heading, the code as a picture with alternative text. */
export function keySheetToHtml(sheet: KeySheet, fonts: HtmlFonts = systemFonts): string {
  const text = sheet.groups.join('-');
  // Chromium tags a bitmap as a figure with its alternative text, and leaves a vector picture out of the structure.
  const code = bytesToBase64(encodeQR(text, 'gif', { ecc: 'quartile', border: QUIET, scale: DOTS_PER_MODULE }));
  return `<!DOCTYPE html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(sheet.title)}</title>
<style>${fonts.css}${styles(fonts.family)}</style>
</head>
<body>
<h1>${escapeHtml(sheet.title)}</h1>
<p class="lead">${escapeHtml(sheet.lead)}</p>
<div class="key">
<ol aria-label="${escapeHtml(sheet.groupsLabel)}">
${sheet.groups.map((group) => `<li>${escapeHtml(group)}</li>`).join('\n')}
</ol>
<img alt="${escapeHtml(sheet.codeLabel)}" src="data:image/gif;base64,${code}">
</div>
${sheet.sections.map(({ title, text: words }) => `<h2>${escapeHtml(title)}</h2>\n<p>${escapeHtml(words)}</p>`).join('\n')}
<p class="note">${escapeHtml(sheet.note)}</p>
</body>
</html>
`;
}

/** The groups in a font in which no two signs look alike and all are equally wide; that of Fira Sans is not. */
function styles(family: string): string {
  return `
@page { size: A4 portrait; margin: 22mm 20mm; }
* { box-sizing: border-box; margin: 0; }
html { font-family: ${family}; font-size: 11.5pt; color: #171a2b; line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 26pt; font-weight: 600; line-height: 1.15; margin-bottom: 5mm; }
h2 { font-size: 13pt; font-weight: 600; margin: 7mm 0 1.5mm; }
p { text-wrap: pretty; }
.lead { font-size: 13pt; }
.key { display: flex; align-items: center; justify-content: space-between; gap: 8mm; margin: 10mm 0 3mm; padding: 7mm 8mm; border: 0.5mm solid #1d3f95; border-radius: 2mm; }
ol { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 10mm; padding: 0; list-style: none; counter-reset: group; }
li { counter-increment: group; font: 600 25pt "Consolas", "Menlo", "DejaVu Sans Mono", monospace; letter-spacing: 0.06em; white-space: nowrap; }
li::before { content: counter(group); display: inline-block; width: 6mm; font: 400 10pt ${family}; letter-spacing: 0; color: #4b5268; vertical-align: 20%; }
img { flex: none; width: 52mm; height: 52mm; image-rendering: pixelated; }
.note { margin-top: 9mm; padding-top: 3mm; border-top: 0.3mm solid #c6cbd9; font-size: 10pt; color: #4b5268; }
`;
}
