import type { DocumentModel } from './document';
import { cleanText } from './cleanText';
import { escapeHtml } from './escapeHtml';
import { systemFonts, type HtmlFonts } from './html';
import { pageMargins } from './htmlStyles';
import { tlpColourByLabel } from './tlp';

export type PrintTemplates = {
  readonly headerTemplate: string;
  readonly footerTemplate: string;
  /** The network is the author: a document is its own, not a person's. */
  readonly properties: { readonly author: string; readonly subject: string; readonly keywords: string[] };
};

/**
 * Header and footer for `printToPDF`. The TLP label is in both, on the right, in capitals, 12 point, on black
 * (TLP 2.0, “How to use TLP in documents”). Chromium renders them apart from the page and without its style
 * sheet, in a font size of its own unless one is given, so everything is inline and the fonts are included a second time.
 * The name of the network may shrink, the label may not: nothing pushes it off the page. Papers to be cut out have neither.
 */
export function printTemplates(model: DocumentModel, fonts: HtmlFonts = systemFonts): PrintTemplates {
  const { organisation, reference } = model.letterhead;
  const properties = {
    author: cleanText(organisation),
    subject: cleanText(reference),
    keywords: model.tlp === undefined ? [] : [model.tlp],
  };
  if (model.pageNumber === undefined) return { headerTemplate: '', footerTemplate: '', properties };
  const { before, between, after } = model.pageNumber;
  const page = `<span>${escapeHtml(before)}<span class="pageNumber"></span>${escapeHtml(between)}<span class="totalPages"></span>${escapeHtml(after)}</span>`;
  const left = escapeHtml(`${organisation} · ${reference}`);
  return {
    headerTemplate: bar(model, fonts, ellipsis(left), 'bottom'),
    footerTemplate: bar(model, fonts, page, 'top'),
    properties,
  };
}

/** One quiet line on which the label stands like a tab: it marks every page, and the page stays the loudest. @param edge where the line parts it from the page */
function bar(model: DocumentModel, fonts: HtmlFonts, left: string, edge: 'top' | 'bottom'): string {
  const css = fonts.css === '' ? '' : `<style>${fonts.css}</style>`;
  const outer = `box-sizing:border-box;width:100%;min-width:0;padding:0 ${pageMargins.right}mm 0 ${pageMargins.left}mm;margin-${edge === 'bottom' ? 'top' : 'bottom'}:4mm;-webkit-print-color-adjust:exact;`;
  const inner = `display:flex;justify-content:space-between;align-items:center;gap:6mm;border-${edge}:0.5pt solid #b9bfd0;font-family:${escapeHtml(fonts.family)};font-size:8pt;line-height:1;font-variant-ligatures:none;color:#4b5268;`;
  return `${css}<div style="${outer}"><div style="${inner}">${left}${label(model)}</div></div>`;
}

function label({ tlp }: DocumentModel): string {
  if (tlp === undefined) return '';
  return `<span style="flex:none;background:#000;color:${tlpColourByLabel[tlp]};font-size:12pt;line-height:1;padding:0.8mm 1.8mm 0.7mm;">${escapeHtml(tlp)}</span>`;
}

function ellipsis(html: string): string {
  return `<span style="flex:1 1 0;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;line-height:1.4;">${html}</span>`;
}
