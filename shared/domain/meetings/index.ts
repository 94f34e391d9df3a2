export { instantToLocal } from './localTime';
export { meetingGaps, type MeetingGap } from './meetingGaps';
export { meetingToCalendar } from './meetingToCalendar';
export { quarterPlan, type QuarterPlan } from './quarterPlan';
