import { BrowserWindow, session } from 'electron';
import type { PrintRequest } from '../../../shared/ipc/contract';
import { lockedWebPreferences } from '../security/webPreferences';
import { finishPdfApart } from './finishPdfApart';

const PRINT_URL = 'app://print/document.html';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
} as const;

/**
 * HTML to a tagged PDF with an outline (PDF/UA needs both). The document opens in a window of its own: hidden, without
 * script, without preload, in a session where nothing but this one document exists and every other request is refused.
 * @param onUnfinished is told why a file has neither properties nor the claim to be accessible: it is given as it was printed
 */
export async function printPdf(
  { html, headerTemplate, footerTemplate, properties }: PrintRequest,
  onUnfinished: (error: unknown) => void,
): Promise<Uint8Array> {
  const printSession = session.fromPartition(`print-${crypto.randomUUID()}`, { cache: false });
  printSession.protocol.handle('app', ({ url }) =>
    url === PRINT_URL ? new Response(html, { headers }) : new Response(null, { status: 404 }),
  );
  printSession.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: url !== PRINT_URL && !url.startsWith('data:') }),
  );

  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedWebPreferences, javascript: false, spellcheck: false, session: printSession },
  });
  // Quitting closes every window, and this one would take the document with it; `destroy` does not ask.
  window.on('close', (event) => event.preventDefault());
  try {
    await window.loadURL(PRINT_URL);
    const printed = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: headerTemplate !== '' || footerTemplate !== '',
      headerTemplate: headerTemplate === '' ? '<span></span>' : headerTemplate,
      footerTemplate: footerTemplate === '' ? '<span></span>' : footerTemplate,
    });
    return await finishPdfApart(printed, properties, onUnfinished);
  } finally {
    window.destroy();
  }
}
