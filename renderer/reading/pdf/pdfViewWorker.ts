import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPdfPage, openPdf } from './drawPdf';
import type { PdfViewAnswer, PdfViewRequest } from './pdfViewMessages';
import { hasUndrawnPictures } from './undrawnPictures';

/** Holds one PDF and draws its pages. What is asked comes through a port of its own, since the reader of PDFs says things on the worker's. */
self.addEventListener(
  'message',
  ({ ports: [port] }: MessageEvent) => {
    if (!port) return;
    let pdf: PDFDocumentProxy | undefined;
    port.onmessage = ({ data }: MessageEvent<PdfViewRequest>) => {
      answerWhatever(data)
        .then((said) => port.postMessage(said, said.type === 'drawn' ? [said.drawn.bitmap] : []))
        .catch(reportError);
    };

    async function answerWhatever(request: PdfViewRequest): Promise<PdfViewAnswer> {
      try {
        return await answer(request);
      } catch {
        // What the library did not foresee: the page cannot be drawn, whatever it was.
        return { type: 'failed', problem: { type: 'damaged' } };
      }
    }

    async function answer(request: PdfViewRequest): Promise<PdfViewAnswer> {
      if (request.type === 'open') {
        // Before the reader takes the bytes.
        const isPartial = hasUndrawnPictures(request.bytes);
        const opened = await openPdf(request.bytes);
        if (!opened.ok) return { type: 'failed', problem: opened.error };
        pdf = opened.value;
        return { type: 'opened', pages: pdf.numPages, hasUndrawnPictures: isPartial };
      }
      if (!pdf) throw new Error('no PDF is open');
      return { type: 'drawn', drawn: await drawPdfPage(pdf, request.page, request.width) };
    }
  },
  { once: true },
);
