export { loadDocumentFonts } from './documentFonts';
export { useDocumentExport, type DocumentExport } from './useDocumentExport';
export { writeDocument } from './writeDocument';
