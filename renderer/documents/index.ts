export { loadDocumentFonts } from './documentFonts';
export type { FileRun } from './fileRun';
export { useDocumentExport, type DocumentExport } from './useDocumentExport';
export { printDocument, writeDocument } from './writeDocument';
