export { invitationToCalendar } from './invitationToCalendar';
export { instantToLocal } from './localTime';
export { meetingGaps, type MeetingGap } from './meetingGaps';
export { meetingToCalendar, meetingUid } from './meetingToCalendar';
export { proposeEvents } from './proposeEvents';
export { meetingsAtEvent, quarterPlan, type QuarterPlan } from './quarterPlan';
