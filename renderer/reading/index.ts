export type { AnswerProblem, FileProblem } from './answers/answerMessages';
export { useAnswerReading } from './answers/useAnswerReading';
export { checkMinutes } from './checkMinutes';
export { isReadingProblem, ReadingFailure, readingProblemText } from './ReadingFailure';
export { ReadingProgress } from './ReadingProgress';
export { useReading, type ReadFile, type Reading } from './useReading';
export { openPdfView, type PdfView } from './pdf/openPdfView';
export type { PdfViewProblem } from './pdf/pdfViewMessages';
