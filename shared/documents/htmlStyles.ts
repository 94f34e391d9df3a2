import { labelPadding } from './addresses/labelSheets';
import type { DocumentModel } from './document';
import { tlpColourByLabel } from './tlp';

/** Margins of a printed page in millimetres; header and footer of `printTemplates` are inside them. */
export const pageMargins = { top: 27, right: 20, bottom: 25, left: 25 } as const;

const { top, right, bottom, left } = pageMargins;

const pageRules: Readonly<Record<DocumentModel['page'], string>> = {
  letter: `size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`,
  letterAcross: `size: A4 landscape; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`,
  cards: 'size: A4; margin: 13.5mm 15mm;',
  signs: 'size: A4 landscape; margin: 0;',
  labels: 'size: A4; margin: 0;',
};

/**
 * Style sheet of printed documents: ink on paper, one accent colour, colour never alone. Neither ligatures nor tabular figures:
 * Chromium writes such glyphs with a replacement text of their own, and readers of the structure tree lose what follows.
 * Nothing is positioned: positioned elements are painted last, and the text of the page would be out of order.
 * Headings have some padding above: otherwise, at the top of a page, the dots of an Ü would be printed at the foot of the page before.
 */
export function documentStyles(fontFamily: string, { page, tlp }: Pick<DocumentModel, 'page' | 'tlp'>): string {
  return `
@page { ${pageRules[page]} }
* { box-sizing: border-box; }
html { font-family: ${fontFamily}; font-size: 10pt; line-height: 1.45; color: #171a2b; font-variant-ligatures: none; hyphens: auto; overflow-wrap: break-word; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
h1, h2, h3, h4 { line-height: 1.2; padding-top: 1mm; break-after: avoid; }
h1 { font-size: 21pt; font-weight: 600; letter-spacing: -0.01em; margin: 9mm 0 5mm; text-wrap: balance; }
h1.long-words { font-size: 17pt; letter-spacing: 0; }
h2 { font-size: 13.5pt; font-weight: 600; margin: 7mm 0 2.5mm; }
h2:has(+ .signatures) { break-before: avoid; }
h3 { font-size: 12pt; font-weight: 600; margin: 5.5mm 0 0.8mm; color: #1d3f95; }
.labelled { font-size: 11.5pt; font-weight: 600; margin: 5.5mm 0 0.8mm; display: flex; color: inherit; }
.labelled .label { flex: 0 0 17mm; font-weight: 500; color: #1d3f95; }
h2 + h3, h3 + h4 { margin-top: 3mm; }
.new-page { break-before: page; margin-top: 0; }
.letterhead { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm; padding-bottom: 3mm; border-bottom: 0.6pt solid #b9bfd0; background: linear-gradient(#1d3f95, #1d3f95) left bottom / 32mm 1.8pt no-repeat; }
.letterhead p { margin: 0; }
.letterhead > * { min-width: 0; overflow-wrap: anywhere; }
.sender { flex: 1 1 0; }
.logo { flex: none; max-width: 55mm; max-height: 20mm; object-fit: contain; object-position: right top; }
.organisation { font-size: 12.5pt; font-weight: 600; line-height: 1.25; }
.address { font-size: 8.5pt; line-height: 1.35; color: #4b5268; }
.reference { margin-top: 2mm !important; line-height: 1.35; }
.reference strong { font-weight: 600; }
.version { font-size: 8.5pt; color: #4b5268; }
.tlp { display: inline-block; background: #000; color: ${tlp === undefined ? '#fff' : tlpColourByLabel[tlp]}; font-size: 12pt; line-height: 1; padding: 0.8mm 1.8mm 0.7mm; white-space: nowrap; }
.marking { text-align: right; margin: 0 0 4mm; }
.role-meta { color: #4b5268; font-size: 9pt; margin-bottom: 2.2mm; }
.labelled + .item > .role-meta:first-child { break-after: avoid; }
.role-small { color: #4b5268; font-size: 8pt; margin-top: 8mm; break-before: avoid; break-inside: avoid; }
.item { padding-left: 17mm; }
.item > p:has(+ .outcome), .item > ul:has(+ .outcome) { break-after: avoid; }
code { font-family: "Fira Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 7.4pt; hyphens: manual; overflow-wrap: anywhere; }
em { font-style: normal; color: #4b5268; }
strong { font-weight: 600; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
ul:not(:has(> li:nth-child(5))) { break-inside: avoid; }
li { margin: 0 0 0.8mm; padding-left: 0.5mm; }
li::marker { color: #1d3f95; content: "–  "; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 3mm; }
caption { text-align: left; color: #4b5268; font-size: 8.5pt; padding: 0 0 1.4mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
caption, thead { break-after: avoid; }
thead + tbody tr:first-child, tbody:last-of-type tr:last-child, .blank { break-before: avoid; }
.group th { font-weight: 600; color: #1d3f95; padding-top: 2.6mm; break-after: avoid; }
.group { break-after: avoid; }
table.short { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 3mm 1.2mm 0; border-bottom: 0.5pt solid #dfe2eb; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: 8.5pt; vertical-align: bottom; border-bottom: 0.8pt solid #171a2b; }
tbody td:first-child { overflow-wrap: anywhere; }
.ruled th, .ruled td { border: 0.5pt solid #8a91a8; padding: 0.6mm 2mm; }
.ruled td { height: 9.2mm; vertical-align: middle; font-size: 9pt; line-height: 1.25; }
.ruled thead th { border-bottom-color: #171a2b; padding: 1mm 2mm; }
.end { text-align: right; }
.meta-table .term { width: 36mm; }
.meta-table th { font-weight: 400; color: #4b5268; }
.meta-table th, .meta-table td { border: 0; padding-top: 0.6mm; padding-bottom: 0.6mm; }
.entry { padding-left: 4mm; text-indent: -4mm; }
.meta-table .long:has(+ .rest) > * { padding-bottom: 0; }
.meta-table .rest > * { padding-top: 0; }
.meta-table tbody tr.rest { break-before: auto; }
.outcome { border: 0.5pt solid #d5d9e5; border-left: 2.4pt solid #8a91a8; border-radius: 0 1mm 1mm 0; padding: 2.4mm 4mm 2.4mm 4mm; margin: 2.5mm 0 3mm; break-inside: avoid; }
.outcome > :last-child { margin-bottom: 0; }
.outcome-head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 6mm; margin-bottom: 1mm; break-after: avoid; }
.outcome-label { font-weight: 600; }
.outcome-aside { color: #4b5268; }
.decision { border-color: #c9d3ec; border-left-color: #1d3f95; background: #f3f6fc; }
.status { font-weight: 500; font-size: 8.5pt; padding: 0.3mm 1.8mm; margin-left: 1.5mm; border-radius: 0.8mm; border: 0.5pt solid; }
.positive { color: #0c5a2e; background: #e6f3ea; border-color: #b5d8c1; }
.negative { color: #8a1f11; background: #fbeae7; border-color: #ecc2ba; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 14mm; margin-top: 14mm; break-inside: avoid; break-after: avoid; }
.signatures:has(+ h2 + .meta-table .long) { break-after: auto; }
.signatures div { border-top: 0.6pt solid #171a2b; padding-top: 1.4mm; }
.signatures p { margin: 0; }
.signatures .hint { color: #4b5268; font-size: 8pt; }
.cards { list-style: none; margin: 0; padding: 0; }
.cards li { margin: 0; padding: 0; break-inside: avoid; display: flex; flex-direction: column; justify-content: center; overflow: hidden; overflow-wrap: anywhere; }
.cards p { margin: 0; }
.badge { display: grid; grid-template-columns: 90mm 90mm; grid-auto-rows: 54mm; }
.badge li { padding: 5mm 6mm; outline: 0.25pt dashed #8a91a8; }
.badge .card-head { font-size: 8pt; color: #4b5268; margin-bottom: auto; border-bottom: 1.2pt solid #1d3f95; padding-bottom: 1.2mm; }
.badge .card-name { font-size: 19pt; font-weight: 600; line-height: 1.12; text-wrap: balance; margin: 2mm 0 1.5mm; }
.badge .card-name.long { font-size: 14.5pt; }
.badge .card-line { font-size: 9.5pt; line-height: 1.3; color: #171a2b; }
.badge .card-line:last-child { margin-bottom: auto; font-weight: 500; }
.labels { list-style: none; margin: 0; display: grid; width: 210mm; height: 296.9mm; align-content: start; overflow: hidden; break-after: page; break-inside: avoid; }
.labels:last-child { break-after: auto; }
.labels li { margin: 0; padding: ${labelPadding.vertical}mm ${labelPadding.horizontal}mm; display: flex; flex-direction: column; justify-content: center; overflow: hidden; hyphens: none; overflow-wrap: anywhere; line-height: 1.18; }
.labels p { margin: 0; }
.tableSign li { display: block; width: 297mm; height: 209.9mm; background: linear-gradient(90deg, #8a91a8 50%, transparent 0) 0 105mm / 4mm 0.2mm repeat-x; break-after: page; }
.tableSign li:last-child { break-after: auto; }
.tableSign .half { display: flex; flex-direction: column; justify-content: center; height: 104.95mm; padding: 8mm 20mm; text-align: center; overflow: hidden; }
.tableSign .half:first-child { transform: rotate(180deg); }
.tableSign .card-head { font-size: 12pt; color: #4b5268; margin-bottom: 5mm; }
.tableSign .card-name { font-weight: 600; line-height: 1.06; text-wrap: balance; margin-bottom: 5mm; }
.tableSign .card-line { font-size: 22pt; line-height: 1.2; text-wrap: balance; }
@media screen {
  html { background: #eceef4; }
  body { max-width: ${page === 'letterAcross' ? 297 : 210}mm; margin: 8mm auto; padding: 18mm ${right}mm ${bottom}mm ${left}mm; background: #fff; box-shadow: 0 1px 6px rgb(23 26 43 / 18%); }
}
@media print { .marking { display: none; } h2 { break-inside: avoid; } }
`;
}
