export { captureDate, type CapturedDate } from './captureDate';
export { decideVote, showOfHands, voteProblem, type VoteFinding, type VoteProblem } from './majority';
export { countVotes, votePatch } from './votePatch';
export { createOwnerResolver } from './ownerResolver';
export { dueStateOf, nextAddendumNumber, nextDecisionNumber, nextMinutesNumber, openTasks, type DueState } from './outcomes';
export { parseQuickCapture, type CaptureContext, type CapturedOutcome, type ResolvedOwner } from './parseQuickCapture';
