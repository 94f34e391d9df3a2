export { readExport, type ExportProblem, type ReadExport } from './readExport';
export { writeExport, type ExportedFile, type ExportFacts } from './writeExport';
