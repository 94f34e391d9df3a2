export {
  addendaOf,
  freezeAddendum,
  readAddendum,
  type AddendumDraft,
  type AddendumOptions,
  type FrozenAddendum,
} from './addenda';
export { approvalsDecided, awaitedApprovals, type ApprovalPatch, type AwaitedApproval } from './approvals';
export { buildMinutesContent, type MinutesHeading } from './buildMinutesContent';
export type { MinutesSource } from './MinutesSource';
export { checkDates, forbidsFreezing, type DateIssue, type MeetingTimes } from './checkDates';
export { checkMinutes, type MinutesIssue, type MinutesToCheck } from './checkMinutes';
export {
  freezeMinutes,
  hasChangedSince,
  readMinutes,
  type FreezeOptions,
  type FrozenMinutes,
  type MinutesDraft,
} from './freezeMinutes';
export {
  minutesStanding,
  proposeDeadline,
  type MinutesStage,
  type MinutesStanding,
  type MinutesStep,
  type RaisedObjection,
} from './lifeCycle';
export { completeRecord, type CompleteRecord, type RecordOptions } from './completeRecord';
export { latestMinutes, minutesOf, rivalVersions } from './versions';
export { paperSource } from './meetingPapers';
export { placesInMinutes } from './placesInMinutes';
export { noteOf } from './noteOf';
export { networkTemplate, templateOn } from './networkTemplate';
