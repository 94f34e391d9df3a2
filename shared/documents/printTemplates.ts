import type { DocumentModel } from './document';
import { escapeHtml } from './escapeHtml';
import { pageMargins } from './htmlStyles';
import { tlpColourByLabel } from './tlp';
import type { TranslateDocument } from './translateDocument';

// Stand in for the counters while the sentence is translated and escaped; private use, so no title has them.
const pageMark = '\ue000';
const pagesMark = '\ue001';

export type PrintTemplates = { readonly headerTemplate: string; readonly footerTemplate: string };

/**
 * Header and footer for `printToPDF`. The TLP label stands in both, at the right, in capitals, 12 point, on black
 * (TLP 2.0, “How to use TLP in documents”). Chromium renders them apart from the page and without its style
 * sheet, in a font size of its own unless one is given, so everything is inline; fonts must be
 * installed ones. The name of the network may shrink, the label may not: nothing pushes it off the page.
 */
export function printTemplates(model: DocumentModel, t: TranslateDocument, fontFamily = 'Fira Sans, Segoe UI, sans-serif'): PrintTemplates {
  const page = t('documents.print.page', { page: pageMark, pages: pagesMark });
  const pageHtml = escapeHtml(page)
    .replace(pageMark, '<span class="pageNumber"></span>')
    .replace(pagesMark, '<span class="totalPages"></span>');
  const left = escapeHtml(`${model.letterhead.organisation} · ${model.letterhead.reference}`);
  return {
    headerTemplate: bar(model, fontFamily, ellipsis(left), 'margin-top:3mm;'),
    footerTemplate: bar(model, fontFamily, `<span>${pageHtml}</span>`, 'margin-bottom:3mm;'),
  };
}

function bar(model: DocumentModel, fontFamily: string, left: string, style: string): string {
  const label = `<span style="flex:none;background:#000;color:${tlpColourByLabel[model.tlp]};font-size:12pt;font-weight:600;line-height:1;padding:1.1mm 2mm;">${escapeHtml(model.tlp)}</span>`;
  return `<div style="box-sizing:border-box;width:100%;min-width:0;padding:0 ${pageMargins.right}mm 0 ${pageMargins.left}mm;${style}display:flex;justify-content:space-between;align-items:center;gap:6mm;font-family:${escapeHtml(fontFamily)};font-size:8pt;color:#4b5268;-webkit-print-color-adjust:exact;">${left}${label}</div>`;
}

function ellipsis(html: string): string {
  return `<span style="flex:1 1 0;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;">${html}</span>`;
}
