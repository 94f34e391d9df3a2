export { ExportSection } from './ExportSection';
export { ReadExportSection } from './ReadExportSection';
