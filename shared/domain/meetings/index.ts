export { instantToLocal } from './localTime';
export { meetingGaps, type MeetingGap } from './meetingGaps';
export { meetingToCalendar } from './meetingToCalendar';
export { meetingsAtEvent, quarterPlan, type QuarterPlan } from './quarterPlan';
