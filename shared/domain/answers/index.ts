export { absentUntil } from './absentUntil';
export { readAnswerContent, type AnswerContent, type Forwarded } from './answerContent';
export { bounceReason } from './deliveryStatus';
export type { MailAddress, MailParts } from './mailParts';
export {
  notedToReplies,
  planAnswers,
  rsvpOf,
  type AnswerPlan,
  type NotedAnswer,
  type PlannedBounce,
  type PlannedMail,
  type ReadAnswer,
} from './planAnswers';
export { readOwnWords, type OwnWords } from './quotation';
export { beginsWithFrom, splitMbox, type MailOfMailbox, type ReadBytes } from './splitMbox';
