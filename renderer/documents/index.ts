export { loadDocumentFonts } from './documentFonts';
export { useDocumentExport, type DocumentExport, type FileRun } from './useDocumentExport';
export { printDocument, writeDocument } from './writeDocument';
