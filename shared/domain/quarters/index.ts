export { nextMeeting, quarterOf, quarterTimeline, quarterToLabel, shiftQuarter, type Quarter, type QuarterState } from './quarters';
