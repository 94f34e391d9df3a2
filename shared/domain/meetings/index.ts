export { moveMeeting } from './automaticTitle';
export { beganOn } from './beganOn';
export {
  arrivalAt,
  departureAt,
  isNothingRecorded,
  isUnderWay,
  meetingDay,
  moveStart,
  nextAction,
  plannedStart,
  proposeEnd,
  startForNow,
  type MeetingDay,
  type NextAction,
  type RecordOfMeeting,
} from './beginning';
export { invitationToCalendar } from './invitationToCalendar';
export { instantToLocal, isForeignZone, localToInstant } from './localTime';
export { meetingGaps, type MeetingGap } from './meetingGaps';
export { meetingToCalendar, meetingUid } from './meetingToCalendar';
export { proposeEvents } from './proposeEvents';
export { meetingsAtEvent, quarterPlan, type QuarterPlan } from './quarterPlan';
