export { checkMinutesFile, type CheckContext, type CheckedVersion, type CheckOutcome } from './checkMinutesFile';
export type { FreeText, Passage } from './compareWords';
export type { FileProblem, FileText, TextPiece } from './fileText';
export { LARGEST_FILE, readFileText, type FileReaders } from './readFileText';
