export { checkMinutesFile, type CheckContext, type CheckedVersion, type CheckOutcome } from './checkMinutesFile';
export type { FreeText, Passage } from './compareWords';
export type { FileProblem, FileText, TextPiece } from './fileText';
export { readFileText, type FileReaders } from './readFileText';
export type { XmlNode } from './readOfficeText';
