export {
  checkMinutesFile,
  versionsToCompare,
  type CheckContext,
  type CheckedVersion,
  type CheckOutcome,
} from './checkMinutesFile';
export type { FreeText, Passage } from './compareWords';
export { LONGEST_TEXT, textTooLong, type FileProblem, type FileText, type TextPiece } from './fileText';
export { readFileText, type FileReaders } from './readFileText';
