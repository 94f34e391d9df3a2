export { deliveryNote, type DeliveryNote } from './delivered';
export { fateOf, type Fate } from './fate';
export { mailIdOf, messageIdOf, sendingIdOf, type LetterKind } from './ids';
export { outcomePatch, type MailOutcome } from './outcome';
export { planMessages, type MessageDraft, type PlannedMessages } from './planLetter';
export {
  GRACE_MS,
  groupByMessage,
  nextAttempt,
  planOutbox,
  type OutboxPlan,
  type OutboxRecords,
  type Outgoing,
} from './planOutbox';
