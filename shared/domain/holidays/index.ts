export { dateConflicts, type DateConflicts } from './dateConflicts';
export type { PublicHoliday } from './publicHolidays';
export { guessState, knownSpans, withSchoolHolidays, type KnownSpan } from './schoolHolidays';
