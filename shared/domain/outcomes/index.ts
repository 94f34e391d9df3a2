export { captureDate, type CapturedDate } from './captureDate';
export { createOwnerResolver } from './ownerResolver';
export { dueStateOf, nextDecisionNumber, nextMinutesNumber, openTasks, votesToResult, type DueState } from './outcomes';
export { parseQuickCapture, type CaptureContext, type CapturedOutcome, type ResolvedOwner } from './parseQuickCapture';
