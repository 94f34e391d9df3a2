export { readExport, type ExportProblem, type ReadExport } from './readExport';
export { writeExport, type ExportFacts } from './writeExport';
