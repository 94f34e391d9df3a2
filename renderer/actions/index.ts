export { bringBackFields, canComeBack, saysSoNow } from './bringBackFields';
export { eraseFromTrash, erasePerson } from './erase';
export {
  changeOffice,
  fillVacancy,
  giveUpVacancy,
  type Chosen,
  type OfficeChange,
  type Succession,
} from './changeOffice';
export { confirmDecision, type Confirmation } from './confirmDecision';
export { createAddendum } from './createAddendum';
export {
  addStandingItems,
  applyTemplate,
  carryOn,
  EMPTY_AGENDA,
  LAST_MEETING,
  leftOpenFor,
  planMeeting,
  templatesOf,
} from './fillAgenda';
export { editMembers, removeMembers, type EditedMembers } from './editMembers';
export { finaliseMeeting, type Finalised } from './finaliseMeeting';
export { importEvents } from './importEvents';
export { importInstitutions } from './importInstitutions';
export { importMembers } from './importMembers';
export { applyReplies, inviteMembers, noteSent } from './invitations';
export {
  circulate,
  newObjection,
  recordApproval,
  removeObjection,
  saveObjection,
  withdrawApproval,
  withdrawCirculation,
  type Circulation,
} from './minutesLifeCycle';
export { keepApart, keepMerged, mergeTwins, takeBackMerge, type Merge } from './mergeTwins';
export { removeWithFiles } from './removeWithFiles';
export { missingStandingItems, nextPlanned } from './missingStandingItems';
export {
  pauseOrResumeItem,
  setItemState,
  startMeeting,
  takeBackBeginning,
  turnMeetingTo,
  type Beginning,
} from './runMeeting';
export { removeView, renameView, saveView } from './savedViews';
export { succeedInstitution, type InstitutionSuccession } from './succeedInstitution';
export { removeGroup } from './removeGroup';
export {
  holdLetter,
  putIntoOutbox,
  type LetterToSend,
  sendAgain,
  sendFromHere,
  settleAsSent,
  withdrawMessages,
} from './outbox';
