export { loadDocumentFonts } from './documentFonts';
export { useDocumentExport, type DocumentExport } from './useDocumentExport';
