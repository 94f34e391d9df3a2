export type { SheetName, Spreadsheet, SpreadsheetFormat } from './chooseSheet';
export { isOfficeContainer, readSpreadsheet, type SpreadsheetProblem } from './readSpreadsheet';
export type { SheetContent, SheetRow } from './sheetBuilder';
