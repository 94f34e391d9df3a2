import {
  addressListDocument,
  documentToHtml,
  documentToOdt,
  labelsDocument,
  printedListDocument,
  printTemplates,
  type AddressEntry,
  type AddressSource,
  type DocumentFonts,
  type DocumentLanguage,
  type DocumentModel,
  type LabelsSource,
  type PrintedListSource,
  type PrintedRow,
} from '../../../shared/documents';
import type { PrintRequest } from '../../../shared/ipc/contract';
import { createTranslate } from '../../../shared/messages/translate';

/** What a list becomes on paper, without that of which there are thousands. */
export type Paper =
  | { readonly kind: 'addresses'; readonly source: Omit<AddressSource, 'entries'> }
  | { readonly kind: 'labels'; readonly source: Omit<LabelsSource, 'labels'> }
  | { readonly kind: 'list'; readonly source: Omit<PrintedListSource, 'rows'> };

/** Entries, labels or rows come a few at a time, then what is to be made of them. */
export type PaperMessage =
  | { readonly entries: readonly AddressEntry[] }
  | { readonly labels: LabelsSource['labels'] }
  | { readonly rows: readonly PrintedRow[] }
  | { readonly paper: Paper; readonly as: { readonly pdf: DocumentFonts } | 'odt' };

/** The bytes of an office file; of a PDF what is to be printed. */
export type PaperAnswer = Uint8Array | PrintRequest;

const entries: AddressEntry[] = [];
const labels: (readonly string[])[] = [];
const rows: PrintedRow[] = [];

/** Thousands of people on paper take seconds to put into order and to lay out: not in the page. */
self.addEventListener('message', ({ data }: MessageEvent<PaperMessage>) => {
  if ('entries' in data) for (const entry of data.entries) entries.push(entry);
  else if ('labels' in data) for (const label of data.labels) labels.push(label);
  else if ('rows' in data) for (const row of data.rows) rows.push(row);
  else self.postMessage(write(toDocument(data.paper), data.as));
});

function toDocument({ kind, source }: Paper): DocumentModel {
  const t = createTranslate(source.language satisfies DocumentLanguage);
  switch (kind) {
    case 'addresses':
      return addressListDocument({ ...source, entries }, t);
    case 'labels':
      return labelsDocument({ ...source, labels }, t);
    case 'list':
      return printedListDocument({ ...source, rows }, t);
  }
}

function write(model: DocumentModel, as: { readonly pdf: DocumentFonts } | 'odt'): PaperAnswer {
  if (as === 'odt') return documentToOdt(model);
  return { html: documentToHtml(model, as.pdf.page), ...printTemplates(model, as.pdf.bars) };
}
