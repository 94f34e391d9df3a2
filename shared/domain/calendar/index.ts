export { compareVersions, type Version } from './parseEvent';
export { latestVersions, readEvents, type CalendarEntry, type CalendarFile, type EntryProblem } from './readEvents';
export { readReplies, type CalendarReply, type ReplyFileError } from './readReplies';
export type { CalendarFileError } from './splitCalendar';
