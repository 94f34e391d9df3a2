export { captureDate, impossibleDate, withoutImpossibleDate, type CapturedDate } from './captureDate';
export {
  DECISION_FILTERS,
  followUpsDue,
  followUpStateOf,
  isDecisionShown,
  isPursued,
  isUnfinished,
  type DecisionFilter,
} from './followUp';
export { decideVote, showOfHands, voteProblem, type VoteFinding, type VoteProblem } from './majority';
export { createOpenSince } from './openSince';
export { countVotes, votePatch } from './votePatch';
export { createOwnerResolver } from './ownerResolver';
export {
  createOwnerSearch,
  nameToMention,
  openMention,
  ownerNames,
  type OwnerCandidate,
  type OwnerName,
} from './ownerNames';
export {
  dueStateOf,
  nextAddendumNumber,
  nextDecisionNumber,
  nextMinutesNumber,
  openTasks,
  type DueState,
} from './outcomes';
export {
  impossibleDue,
  isPastDue,
  parseQuickCapture,
  type CaptureContext,
  type CapturedOutcome,
  type ResolvedOwner,
} from './parseQuickCapture';
